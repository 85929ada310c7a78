#pragma once
#include <libxml/xmlversion.h>

/// Debian's headers draw in those of ICU, which clash with the ICU inside Foundation wherever both
/// are imported. What they add to is a struct of converters that nothing here touches.
#undef LIBXML_ICU_ENABLED
#include <libxml/xmlreader.h>
