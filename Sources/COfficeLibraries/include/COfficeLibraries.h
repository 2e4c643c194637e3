// libzip and libxlsxwriter, loaded at the first document: they bring libcrypto, whose loading would take a check of one file
// a tenth of its time.
#include <xlsxwriter.h>
#include <zip.h>
