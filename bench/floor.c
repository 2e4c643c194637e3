// The floor of any checker that stands on libyaml: read each file and drain its events, doing nothing with them.
//   cc -O2 -o floor floor.c -lyaml && ./floor LIST     LIST names one file a line
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

static unsigned char *buffer;
static size_t capacity = 1 << 16;

static size_t load(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) return 0;
  size_t length = 0, got;
  while ((got = fread(buffer + length, 1, capacity - length, file)) > 0) {
    length += got;
    if (length == capacity) buffer = realloc(buffer, capacity *= 2);
  }
  fclose(file);
  return length;
}

int main(int argc, char **argv) {
  char path[4096];
  unsigned long files = 0, events = 0, bytes = 0;
  FILE *list = argc == 2 ? fopen(argv[1], "r") : NULL;
  if (!list) return fprintf(stderr, "usage: floor LIST\n"), 2;
  buffer = malloc(capacity);
  while (fgets(path, sizeof path, list)) {
    path[strcspn(path, "\n")] = 0;
    size_t length = load(path);
    yaml_parser_t parser;
    yaml_event_t event;
    yaml_parser_initialize(&parser);
    yaml_parser_set_input_string(&parser, buffer, length);
    for (int done = 0; !done; events++) {
      if (!yaml_parser_parse(&parser, &event)) break;
      done = event.type == YAML_STREAM_END_EVENT;
      yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
    files++;
    bytes += length;
  }
  printf("%lu files, %lu bytes, %lu events\n", files, bytes, events);
  return 0;
}
