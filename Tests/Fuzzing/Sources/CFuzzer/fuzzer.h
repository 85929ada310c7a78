#pragma once
#include <stddef.h>
#include <stdint.h>

/// Runs libFuzzer on a body. It stands in the runtime that `-sanitize=fuzzer` links in.
int LLVMFuzzerRunDriver(
    int *count, char ***arguments, int (*body)(const uint8_t *start, size_t count));
