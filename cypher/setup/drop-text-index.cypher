// Removes the full-text index, to make it anew with more labels or properties.
DROP INDEX _tsunagi_text IF EXISTS
