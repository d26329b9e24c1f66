/// The rimes of Vietnamese, without tones, as they are written.
///
/// The inventory is that of school grammars, with the rare ones of place names and foreign words left
/// in (`oong`, `ooc`, `oet`).
enum Rimes {
  /// All rimes that an initial consonant or none can stand before, in lower case.
  static let all =
    """
    a ac ach ai am an ang anh ao ap at au ay
    ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
    i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet
    oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut
    uy uya uych uyên uyêt uyn uynh uyp uyt uyu
    ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
    y yêm yên yêng yêt yêu
    """

  /// The initial consonants but for the single ones and for `gi` and `qu`, which hold a vowel.
  static let clusters = ["ch", "gh", "kh", "ng", "ngh", "nh", "ph", "th", "tr"]
  /// The single initial consonants.
  static let singles = "bcdđghklmnprstvx"
}
