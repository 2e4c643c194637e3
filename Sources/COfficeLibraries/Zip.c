#include "LoadedLate.h"

// The functions are ours here, and no other library's.
#define ZIP_EXTERN
#include <zip.h>

// The number changes with each Debian; the functions below have been the same since libzip 1.1.
static const char *const names[] = {"libzip.so.4", "libzip.so.5", NULL};
static _Atomic(void *) handle;

LOADED_LATE(int, zip_close, (zip_t * archive), (archive))
LOADED_LATE(void, zip_discard, (zip_t * archive), (archive))
LOADED_LATE(void, zip_error_fini, (zip_error_t * error), (error))
LOADED_LATE(void, zip_error_init, (zip_error_t * error), (error))
LOADED_LATE(const char *, zip_error_strerror, (zip_error_t * error), (error))
LOADED_LATE(int, zip_fclose, (zip_file_t * file), (file))
LOADED_LATE(
    zip_int64_t, zip_file_add, (zip_t * archive, const char *name, zip_source_t *source, zip_flags_t flags),
    (archive, name, source, flags))
LOADED_LATE(zip_error_t *, zip_file_get_error, (zip_file_t * file), (file))
LOADED_LATE(
    int, zip_file_set_dostime, (zip_t * archive, zip_uint64_t index, zip_uint16_t time, zip_uint16_t date, zip_flags_t flags),
    (archive, index, time, date, flags))
LOADED_LATE(
    zip_file_t *, zip_fopen_index, (zip_t * archive, zip_uint64_t index, zip_flags_t flags), (archive, index, flags))
LOADED_LATE(zip_int64_t, zip_fread, (zip_file_t * file, void *bytes, zip_uint64_t count), (file, bytes, count))
LOADED_LATE(zip_error_t *, zip_get_error, (zip_t * archive), (archive))
LOADED_LATE(zip_int64_t, zip_get_num_entries, (zip_t * archive, zip_flags_t flags), (archive, flags))
LOADED_LATE(
    zip_t *, zip_open_from_source, (zip_source_t * source, int flags, zip_error_t *error), (source, flags, error))
LOADED_LATE(
    int, zip_set_file_compression, (zip_t * archive, zip_uint64_t index, zip_int32_t method, zip_uint32_t level),
    (archive, index, method, level))
LOADED_LATE(
    zip_source_t *, zip_source_buffer, (zip_t * archive, const void *bytes, zip_uint64_t count, int frees),
    (archive, bytes, count, frees))
LOADED_LATE(
    zip_source_t *, zip_source_buffer_create, (const void *bytes, zip_uint64_t count, int frees, zip_error_t *error),
    (bytes, count, frees, error))
LOADED_LATE(int, zip_source_close, (zip_source_t * source), (source))
LOADED_LATE(zip_error_t *, zip_source_error, (zip_source_t * source), (source))
LOADED_LATE(void, zip_source_free, (zip_source_t * source), (source))
LOADED_LATE(void, zip_source_keep, (zip_source_t * source), (source))
LOADED_LATE(int, zip_source_open, (zip_source_t * source), (source))
LOADED_LATE(zip_int64_t, zip_source_read, (zip_source_t * source, void *bytes, zip_uint64_t count), (source, bytes, count))
LOADED_LATE(int, zip_source_stat, (zip_source_t * source, zip_stat_t *status), (source, status))
LOADED_LATE(
    int, zip_stat, (zip_t * archive, const char *name, zip_flags_t flags, zip_stat_t *status),
    (archive, name, flags, status))
LOADED_LATE(void, zip_stat_init, (zip_stat_t * status), (status))
