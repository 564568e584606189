"""Articles as other formats, one file each."""
