import COfficeLibraries

/// Packs parts into a ZIP archive in memory: the same parts give the same bytes on every machine and day.
package struct ArchiveWriter: Sendable {
  private var parts: [(name: String, bytes: [UInt8])] = []

  package init() {}

  /// Adds a part behind the others.
  package mutating func add(_ name: String, _ text: String) { add(name, Array(text.utf8)) }

  /// Adds a part behind the others.
  package mutating func add(_ name: String, _ bytes: [UInt8]) { parts.append((name, bytes)) }

  /// 1 January 1980 in DOS time: setting a time of the calendar would depend on the time zone.
  private static let dosDate: UInt16 = 1 << 5 | 1

  /// The archive.
  package func bytes() throws(OfficeDocumentError) -> [UInt8] {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    // libzip reads the parts when the archive is closed, so their bytes have to stay where they are until then.
    let buffers = parts.map { part in
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: part.bytes.count, alignment: 1)
      buffer.copyBytes(from: part.bytes)
      return buffer
    }
    defer { buffers.forEach { $0.deallocate() } }
    guard let target = zip_source_buffer_create(nil, 0, 0, &error) else { throw ArchiveWriter.failure(&error) }
    defer { zip_source_free(target) }
    guard let archive = zip_open_from_source(target, ZIP_TRUNCATE, &error) else { throw ArchiveWriter.failure(&error) }
    zip_source_keep(target)
    for (part, buffer) in zip(parts, buffers) {
      guard add(part.name, buffer, to: archive) else {
        let words = String(cString: zip_error_strerror(zip_get_error(archive)))
        zip_discard(archive)
        throw .writing(words)
      }
    }
    guard zip_close(archive) == 0 else {
      let words = String(cString: zip_error_strerror(zip_get_error(archive)))
      zip_discard(archive)
      throw .writing(words)
    }
    return try ArchiveWriter.contents(of: target)
  }

  private func add(_ name: String, _ buffer: UnsafeMutableRawBufferPointer, to archive: OpaquePointer) -> Bool {
    guard let source = zip_source_buffer(archive, buffer.baseAddress, UInt64(buffer.count), 0) else { return false }
    let index = zip_file_add(archive, name, source, ZIP_FL_ENC_UTF_8)
    guard index >= 0 else {
      zip_source_free(source)
      return false
    }
    return zip_set_file_compression(archive, UInt64(index), ZIP_CM_DEFLATE, 9) == 0
      && zip_file_set_dostime(archive, UInt64(index), 0, ArchiveWriter.dosDate, 0) == 0
  }

  private static func contents(of source: OpaquePointer) throws(OfficeDocumentError) -> [UInt8] {
    var status = zip_stat_t()
    guard zip_source_stat(source, &status) == 0, zip_source_open(source) == 0 else {
      throw .writing(String(cString: zip_error_strerror(zip_source_error(source))))
    }
    defer { zip_source_close(source) }
    var bytes = [UInt8](repeating: 0, count: Int(status.size))
    guard zip_source_read(source, &bytes, UInt64(bytes.count)) == Int64(bytes.count) else {
      throw .writing(String(cString: zip_error_strerror(zip_source_error(source))))
    }
    return bytes
  }

  private static func failure(_ error: inout zip_error_t) -> OfficeDocumentError {
    .writing(String(cString: zip_error_strerror(&error)))
  }
}
