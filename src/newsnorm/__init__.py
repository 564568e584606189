"""Any Chinese news or blog source file into one canonical Article."""
