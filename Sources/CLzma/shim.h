#include <lzma.h>

/* Casts keep Swift from seeing the macros. */
static const uint32_t LZMA_TELL_OF_CHECKS = LZMA_TELL_NO_CHECK | LZMA_TELL_UNSUPPORTED_CHECK;
