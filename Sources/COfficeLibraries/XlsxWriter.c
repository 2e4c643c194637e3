#include "LoadedLate.h"

#include <xlsxwriter.h>

static const char *const names[] = {"libxlsxwriter.so." LXW_SOVERSION, NULL};
static _Atomic(void *) handle;

LOADED_LATE(char *, lxw_strerror, (lxw_error error), (error))

LOADED_LATE(void, format_set_align, (lxw_format * format, uint8_t alignment), (format, alignment))
LOADED_LATE(void, format_set_bg_color, (lxw_format * format, lxw_color_t color), (format, color))
LOADED_LATE(void, format_set_bold, (lxw_format * format), (format))
LOADED_LATE(void, format_set_border, (lxw_format * format, uint8_t style), (format, style))
LOADED_LATE(void, format_set_font_name, (lxw_format * format, const char *name), (format, name))
LOADED_LATE(void, format_set_font_size, (lxw_format * format, double size), (format, size))
LOADED_LATE(void, format_set_italic, (lxw_format * format), (format))
LOADED_LATE(void, format_set_num_format, (lxw_format * format, const char *code), (format, code))
LOADED_LATE(void, format_set_text_wrap, (lxw_format * format), (format))

LOADED_LATE(lxw_format *, workbook_add_format, (lxw_workbook * book), (book))
LOADED_LATE(lxw_worksheet *, workbook_add_worksheet, (lxw_workbook * book, const char *name), (book, name))
LOADED_LATE(lxw_error, workbook_close, (lxw_workbook * book), (book))
LOADED_LATE(lxw_workbook *, workbook_new_opt, (const char *path, lxw_workbook_options *options), (path, options))
LOADED_LATE(
    lxw_error, workbook_set_properties, (lxw_workbook * book, lxw_doc_properties *properties), (book, properties))

LOADED_LATE(
    lxw_error, worksheet_autofilter,
    (lxw_worksheet * sheet, lxw_row_t firstRow, lxw_col_t firstColumn, lxw_row_t lastRow, lxw_col_t lastColumn),
    (sheet, firstRow, firstColumn, lastRow, lastColumn))
LOADED_LATE(void, worksheet_center_horizontally, (lxw_worksheet * sheet), (sheet))
LOADED_LATE(
    void, worksheet_fit_to_pages, (lxw_worksheet * sheet, uint16_t width, uint16_t height), (sheet, width, height))
LOADED_LATE(void, worksheet_freeze_panes, (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column), (sheet, row, column))
LOADED_LATE(
    lxw_error, worksheet_ignore_errors, (lxw_worksheet * sheet, uint8_t type, const char *range), (sheet, type, range))
LOADED_LATE(
    lxw_error, worksheet_merge_range,
    (lxw_worksheet * sheet, lxw_row_t firstRow, lxw_col_t firstColumn, lxw_row_t lastRow, lxw_col_t lastColumn,
     const char *text, lxw_format *format),
    (sheet, firstRow, firstColumn, lastRow, lastColumn, text, format))
LOADED_LATE(
    lxw_error, worksheet_repeat_rows, (lxw_worksheet * sheet, lxw_row_t first, lxw_row_t last), (sheet, first, last))
LOADED_LATE(
    lxw_error, worksheet_set_column,
    (lxw_worksheet * sheet, lxw_col_t first, lxw_col_t last, double width, lxw_format *format),
    (sheet, first, last, width, format))
LOADED_LATE(lxw_error, worksheet_set_header, (lxw_worksheet * sheet, const char *text), (sheet, text))
LOADED_LATE(void, worksheet_set_landscape, (lxw_worksheet * sheet), (sheet))
LOADED_LATE(
    void, worksheet_set_margins, (lxw_worksheet * sheet, double left, double right, double top, double bottom),
    (sheet, left, right, top, bottom))
LOADED_LATE(void, worksheet_set_paper, (lxw_worksheet * sheet, uint8_t type), (sheet, type))
LOADED_LATE(
    lxw_error, worksheet_set_row, (lxw_worksheet * sheet, lxw_row_t row, double height, lxw_format *format),
    (sheet, row, height, format))
LOADED_LATE(
    lxw_error, worksheet_write_blank, (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, lxw_format *format),
    (sheet, row, column, format))
LOADED_LATE(
    lxw_error, worksheet_write_datetime,
    (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, lxw_datetime *time, lxw_format *format),
    (sheet, row, column, time, format))
LOADED_LATE(
    lxw_error, worksheet_write_number,
    (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, double number, lxw_format *format),
    (sheet, row, column, number, format))
LOADED_LATE(
    lxw_error, worksheet_write_rich_string,
    (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, lxw_rich_string_tuple *parts[], lxw_format *format),
    (sheet, row, column, parts, format))
LOADED_LATE(
    lxw_error, worksheet_write_string,
    (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, const char *text, lxw_format *format),
    (sheet, row, column, text, format))
