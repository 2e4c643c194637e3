#include <stdatomic.h>

/// The function of that name; `handle` keeps its library, the first of `names` that the system has. Where there is none the process ends, as it
/// would at its start if it were linked to the library.
void *loaded_late(const char *function, _Atomic(void *) *handle, const char *const names[]);

/// Defines a function of a library's header that passes on to the library. A signature other than the header's does not compile.
#define LOADED_LATE(result, function, parameters, arguments)                                                                \
  __attribute__((visibility("hidden"))) result function parameters {                                                        \
    static _Atomic(__typeof__(&function)) known;                                                                            \
    __typeof__(&function) late = atomic_load_explicit(&known, memory_order_acquire);                                        \
    if (!late) {                                                                                                            \
      late = (__typeof__(&function))loaded_late(#function, &handle, names);                                                 \
      atomic_store_explicit(&known, late, memory_order_release);                                                            \
    }                                                                                                                       \
    return late arguments;                                                                                                  \
  }
