import Linkage
import Testing

@testable import Deduplicate

/// Whether two proper names can be one body's.
@Suite struct ProperNamesTests {
  private static func names(_ a: String, _ b: String) -> ProperNames {
    ProperNames(TokenSequence(utf8: Array(a.utf8)), TokenSequence(utf8: Array(b.utf8)))
  }

  @Test(arguments: [
    ("huong que", "que huong"), ("truong thpt le loi", "truong trung hoc pho thong le loi"),
    ("songque", "song que"), ("song que", "songque"), ("huong quee", "huong quee"),
    ("hoang hon xanh", "hoagn hon xanh"), ("hoangg hon", "hoang hon"), ("", ""),
    ("chs thpt a", "cuu hoc sinh trung hoc pho thong a"), ("tan ninh", "tna ninh"),
    ("dong huong quang tri", "dong huong quang tti"),
  ])
  func `Every word has its counterpart`(a: String, b: String) {
    for names in [Self.names(a, b), Self.names(b, a)] {
      #expect(names.leftOver == 0 && names.rightOver == 0)
      #expect(!names.contradict)
    }
  }

  @Test(arguments: [
    ("huong que", "tinh que", 1, 1), ("i", "iv", 1, 1), ("hoi truong a", "hoi truong b", 1, 1),
    ("kmrong b", "tong ju", 2, 2), ("sen", "son", 1, 1), ("to 1", "to 11", 1, 1),
    ("thpt a", "truong hoc pho a", 1, 3),
  ])
  func `Both have words of their own`(a: String, b: String, left: Int, right: Int) {
    let names = Self.names(a, b)
    #expect(names.leftOver == left && names.rightOver == right)
    #expect(names.contradict)
    #expect(Self.names(b, a).contradict)
  }

  @Test(arguments: [("huong que", ""), ("ho nguyen", "dong ho nguyen"), ("ha", "truong thpt ha")])
  func `A name written more fully does not contradict`(a: String, b: String) {
    #expect(!Self.names(a, b).contradict)
    #expect(!Self.names(b, a).contradict)
  }
}
