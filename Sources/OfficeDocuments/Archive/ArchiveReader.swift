import COfficeLibraries

/// The parts of a ZIP archive that lies in memory, read within limits.
final class ArchiveReader {
  private let archive: OpaquePointer
  /// Keeps the bytes at one address for as long as libzip reads them.
  private let storage: UnsafeMutableRawBufferPointer
  private let limits: ArchiveLimits
  private var remaining: Int

  /// Opens an archive; the bytes are copied.
  init(_ bytes: [UInt8], limits: ArchiveLimits) throws(OfficeDocumentError) {
    try ArchiveReader.checkSignature(bytes)
    storage = .allocate(byteCount: bytes.count, alignment: 1)
    storage.copyBytes(from: bytes)
    self.limits = limits
    remaining = limits.total
    do throws(OfficeDocumentError) {
      archive = try ArchiveReader.open(storage)
    } catch {
      storage.deallocate()
      throw error
    }
    guard zip_get_num_entries(archive, 0) <= Int64(limits.count) else {
      throw .tooLarge(part: "[ZIP]", limit: limits.total)
    }
  }

  deinit {
    zip_discard(archive)
    storage.deallocate()
  }

  private static func checkSignature(_ bytes: [UInt8]) throws(OfficeDocumentError) {
    // OLE compound files: .xls, .doc and encrypted OOXML alike ([MS-CFB] 2.2).
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { throw .oldOrEncrypted }
    guard bytes.starts(with: [0x50, 0x4B]) else { throw .notAnArchive }
  }

  private static func open(_ storage: UnsafeMutableRawBufferPointer) throws(OfficeDocumentError) -> OpaquePointer {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(storage.baseAddress, UInt64(storage.count), 0, &error) else {
      throw .damagedArchive(String(cString: zip_error_strerror(&error)))
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      throw .damagedArchive(String(cString: zip_error_strerror(&error)))
    }
    return archive
  }

  /// The bytes of a part; nil when the archive has none of that name. Names of OOXML parts ignore case (ECMA-376-2, 6.2.2).
  func part(_ name: String) throws(OfficeDocumentError) -> [UInt8]? {
    var status = zip_stat_t()
    zip_stat_init(&status)
    guard zip_stat(archive, name, ZIP_FL_NOCASE, &status) == 0 else { return nil }
    let limit = min(limits.part, remaining)
    guard status.size <= UInt64(limit) else { throw .tooLarge(part: name, limit: limits.part) }
    guard let file = zip_fopen_index(archive, status.index, 0) else { throw .damagedArchive(message) }
    defer { zip_fclose(file) }
    let bytes = try read(file, name: name, limit: limit, expected: Int(status.size))
    remaining -= bytes.count
    return bytes
  }

  /// Reads to the end whatever size the directory of the archive claims.
  private func read(
    _ file: OpaquePointer, name: String, limit: Int, expected: Int
  ) throws(OfficeDocumentError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(expected)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = zip_fread(file, &chunk, UInt64(chunk.count))
      guard count >= 0 else { throw .damagedArchive(String(cString: zip_error_strerror(zip_file_get_error(file)))) }
      if count == 0 { return bytes }
      guard bytes.count + Int(count) <= limit else { throw .tooLarge(part: name, limit: limits.part) }
      bytes += chunk[..<Int(count)]
    }
  }

  private var message: String { String(cString: zip_error_strerror(zip_get_error(archive))) }
}
