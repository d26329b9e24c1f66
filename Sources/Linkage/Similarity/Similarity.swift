/// Similarity of two short texts in UTF-8, such as match keys of names.
///
/// All measures on letters count Unicode scalars: in NFC one Vietnamese letter with its marks is one
/// scalar, so changing its tone is one edit. Normalisation is the caller's affair. A byte that is not
/// part of well-formed UTF-8 counts as a scalar of its own, equal only to the same byte.
///
/// Two empty texts are equal. A missing value is not an empty text: give it the null level of its
/// comparison instead of asking for its similarity.
///
/// Texts come as spans, which nothing copies; short ones are compared without heap allocation.
///
/// ```swift
/// let (a, b) = (names[left], names[right])  // [UInt8]
/// let similarity = Similarity.jaroWinkler(a.span, b.span)
/// ```
public enum Similarity {}
