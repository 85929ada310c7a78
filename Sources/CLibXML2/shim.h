#pragma once
#include <libxml/xmlreader.h>

/// `xmlFree` is a mutable global function pointer, which Swift 6 refuses to read.
static inline void xml2_free(void *pointer) { xmlFree(pointer); }
