import CSodium
import Diagnostics
import Foundation

/// An Ed25519 signature of a submission's manifest, inside the file or beside it (`<file>.sig`). It tells who made the file on
/// the way by mail or USB stick; legal effect stays with the signed official letter.
package struct SubmissionSignature: Sendable, Equatable {
  private static let algorithm = "Ed25519"

  /// The id of the key in the registry.
  package var key: String
  /// 64 bytes.
  package var value: [UInt8]

  /// Signs; nil when libsodium refuses.
  package init?(of manifest: Fingerprint, with secret: SigningKey) {
    let message = SubmissionSignature.message(manifest)
    var signature = [UInt8](repeating: 0, count: Int(crypto_sign_BYTES))
    guard sodium_init() >= 0, crypto_sign_detached(&signature, nil, message, UInt64(message.count), secret.secret) == 0 else {
      return nil
    }
    key = secret.id
    value = signature
  }

  /// Reads the `signature` member, or a whole detached file.
  init(_ view: JSONView) throws(SubmissionProblem) {
    guard try view.string("algorithm") == SubmissionSignature.algorithm,
      let bytes = Data(base64Encoded: try view.string("value")), bytes.count == Int(crypto_sign_BYTES)
    else { throw view.problem("value", "cần chữ ký Ed25519", "an Ed25519 signature expected") }
    key = try view.string("key")
    value = Array(bytes)
  }

  /// Reads a detached signature file.
  package init(detached bytes: [UInt8]) throws(SubmissionProblem) {
    do {
      try self.init(JSONView(JSONParser.parse(bytes).root, path: "signature"))
    } catch let problem as JSONProblem {
      throw .unreadable(offset: problem.offset, reason: problem.message)
    } catch let problem as SubmissionProblem {
      throw problem
    } catch {
      throw .otherFormat
    }
  }

  package var json: JSONValue {
    .object([
      "algorithm": .string(SubmissionSignature.algorithm), "key": .string(key),
      "value": .string(Data(value).base64EncodedString()),
    ])
  }

  /// A detached signature file.
  package var file: [UInt8] { CanonicalJSON.bytes(json) + [UInt8(ascii: "\n")] }

  /// Whether the holder of the public key (32 bytes) signed this manifest.
  package func isValid(for manifest: Fingerprint, publicKey: [UInt8]) -> Bool {
    let message = SubmissionSignature.message(manifest)
    guard publicKey.count == Int(crypto_sign_PUBLICKEYBYTES), sodium_init() >= 0 else { return false }
    return crypto_sign_verify_detached(value, message, UInt64(message.count), publicKey) == 0
  }

  /// The purpose stands before the hash, so that a signature given for anything else is none for this.
  private static func message(_ manifest: Fingerprint) -> [UInt8] {
    Array("tthc-lint submission v1\n\(manifest.hexadecimal)\n".utf8)
  }
}

/// A secret key and its id. The file that holds it stays with the agency.
package struct SigningKey: Sendable, Equatable {
  package var id: String
  /// 64 bytes: seed and public key, as libsodium keeps them.
  fileprivate let secret: [UInt8]

  /// A new key; nil when the system gives no randomness.
  package static func generate(id: String) -> SigningKey? {
    var publicKey = [UInt8](repeating: 0, count: Int(crypto_sign_PUBLICKEYBYTES))
    var secret = [UInt8](repeating: 0, count: Int(crypto_sign_SECRETKEYBYTES))
    guard sodium_init() >= 0, crypto_sign_keypair(&publicKey, &secret) == 0 else { return nil }
    return SigningKey(id: id, secret: secret)
  }

  private init(id: String, secret: [UInt8]) {
    self.id = id
    self.secret = secret
  }

  /// Reads a key file; nil when it is not one.
  package init?(file bytes: [UInt8]) {
    guard let root = try? JSONParser.parse(bytes).root, root["format"] == .string("tthc-signing-key"),
      case .string(let id)? = root["key"], case .string(let text)? = root["secret"],
      let secret = Data(base64Encoded: text), secret.count == Int(crypto_sign_SECRETKEYBYTES)
    else { return nil }
    self.init(id: id, secret: Array(secret))
  }

  /// The key file, to be written where only its owner reads it.
  package var file: [UInt8] {
    let root = JSONValue.object([
      "format": "tthc-signing-key", "key": .string(id), "secret": .string(Data(secret).base64EncodedString()),
    ])
    return CanonicalJSON.bytes(root) + [UInt8(ascii: "\n")]
  }

  /// 32 bytes, for the registry.
  package var publicKey: [UInt8] { Array(secret.suffix(Int(crypto_sign_PUBLICKEYBYTES))) }
}
