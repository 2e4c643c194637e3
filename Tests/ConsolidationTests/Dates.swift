import Diagnostics

@testable import Consolidation

// Dates in tests are literals; a mistyped one becomes a date that no test expects.

func dayOf(_ iso: String) -> Day { Day(iso: iso) ?? Day(daysSinceEpoch: 0) }

func periodOf(_ text: String) -> Period { Period(text) ?? Period(index: 0) }

func momentOf(_ iso: String) -> Moment { Moment(iso) ?? Moment(seconds: 0) }
