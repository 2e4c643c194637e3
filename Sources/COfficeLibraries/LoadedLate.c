#include "LoadedLate.h"

#include <dlfcn.h>
#include <stdio.h>
#include <unistd.h>

void *loaded_late(const char *function, _Atomic(void *) *handle, const char *const names[]) {
  void *library = atomic_load(handle);
  // Two threads may both load it: the system counts, and gives both the same.
  for (; !library && *names; names++) library = dlopen(*names, RTLD_NOW | RTLD_LOCAL);
  void *found = library ? dlsym(library, function) : NULL;
  if (!found) {
    fprintf(stderr, "tthc-lint: %s\n", dlerror());
    _exit(127);
  }
  atomic_store(handle, library);
  return found;
}
