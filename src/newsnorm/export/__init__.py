"""Articles as other formats, one file each; by name with `newsnorm.dumps`, as documents of other projects from here."""

from newsnorm.export.dolma import to_dolma
from newsnorm.export.flat import to_langchain, to_llamaindex
from newsnorm.export.mnbvc import to_mnbvc

__all__ = ["to_dolma", "to_langchain", "to_llamaindex", "to_mnbvc"]
