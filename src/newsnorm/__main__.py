"""`python -m newsnorm` is the command `newsnorm`."""

import sys

from newsnorm.cli import main

sys.exit(main())
