import GRDB

/// The tables of the index. It can always be made again from the files, so a new layout is a new number and a rebuild, never a
/// migration.
enum IndexSchema {
  /// SQLite's `user_version`.
  static let version = 1

  static let statements = """
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    -- Texts that repeat between submissions, once each.
    CREATE TABLE term (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
    CREATE TABLE procedure (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, field TEXT NOT NULL);
    CREATE TABLE rule (id TEXT PRIMARY KEY, title TEXT NOT NULL, basis TEXT NOT NULL) WITHOUT ROWID;
    -- Which procedures were reviewed, with their contents: the same from month to month, so kept once (see CoverageRows).
    CREATE TABLE coverage (id INTEGER PRIMARY KEY, digest TEXT NOT NULL UNIQUE, rows BLOB NOT NULL);
    CREATE TABLE submission (
      id INTEGER PRIMARY KEY, manifest TEXT NOT NULL UNIQUE, agency TEXT NOT NULL, agency_name TEXT NOT NULL,
      period INTEGER NOT NULL, revision INTEGER NOT NULL, state INTEGER NOT NULL, received INTEGER NOT NULL,
      received_by TEXT NOT NULL, file_name TEXT NOT NULL, created INTEGER NOT NULL, as_of INTEGER NOT NULL,
      origin TEXT NOT NULL, tool TEXT NOT NULL, policy TEXT NOT NULL, policy_hash TEXT NOT NULL, officer TEXT,
      signed_by TEXT, coverage INTEGER NOT NULL REFERENCES coverage, files INTEGER NOT NULL, documents INTEGER NOT NULL);
    CREATE INDEX submission_agency ON submission (agency, period, revision);
    CREATE INDEX submission_period ON submission (period, state);
    CREATE TABLE note (
      submission INTEGER NOT NULL, kind TEXT NOT NULL, position INTEGER NOT NULL, text TEXT NOT NULL,
      PRIMARY KEY (submission, kind, position)) WITHOUT ROWID;
    CREATE TABLE finding (
      submission INTEGER NOT NULL, fingerprint BLOB NOT NULL, rule INTEGER NOT NULL, severity INTEGER NOT NULL,
      procedure INTEGER NOT NULL, component INTEGER NOT NULL, quote INTEGER NOT NULL, message INTEGER NOT NULL,
      advice INTEGER NOT NULL, paper INTEGER NOT NULL, status TEXT NOT NULL, reason INTEGER NOT NULL, until INTEGER,
      path INTEGER NOT NULL, line INTEGER NOT NULL, PRIMARY KEY (submission, fingerprint)) WITHOUT ROWID;
    CREATE TABLE closed (period INTEGER PRIMARY KEY, at INTEGER NOT NULL, by TEXT NOT NULL);
    CREATE TABLE reminder (
      period INTEGER NOT NULL, agency TEXT NOT NULL, times INTEGER NOT NULL, PRIMARY KEY (period, agency)) WITHOUT ROWID;
    CREATE TABLE link (new BLOB PRIMARY KEY, old BLOB NOT NULL) WITHOUT ROWID;
    """
}

/// What a submission is to its period.
package enum SubmissionState: Int, Sendable, Equatable {
  /// The one that counts.
  case current
  /// A higher revision counts.
  case superseded
  /// Another file has the same revision and other content: neither counts until a higher revision comes.
  case conflict
}
