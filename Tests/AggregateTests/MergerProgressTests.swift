import Aggregate
import Register
import Testing

struct MergerProgressTests {
  @Test func `directed mergers of communes are counted by how far they are`() {
    let mergers = [
      merger("giao-duc", parts: ["a", "b"], progress: .inProgress),
      merger("khuyet-tat", parts: ["c", "d"], progress: .notYet),
      merger("khuyet-tat", parts: ["e"], in: trucBach, progress: .done),
      merger(
        "giao-duc", parts: ["f", "g"], in: trucBach, status: .proposed, progress: .inProgress),
      merger("giao-duc", parts: ["h", "i"], in: baDinh, level: .district, progress: .done),
    ]
    #expect(
      lines(tables([], mergers: mergers), "B08") == [
        "2023-H1,00001,Phường Phúc Xá,khuyet-tat,directed,0,0,1",
        "2023-H1,00001,Phường Phúc Xá,giao-duc,directed,0,1,0",
        "2023-H1,00001,Phường Phúc Xá,total,directed,0,1,1",
        "2023-H1,00004,Phường Trúc Bạch,khuyet-tat,directed,1,0,0",
        "2023-H1,00004,Phường Trúc Bạch,total,directed,1,0,0",
        "2023-H1,total,Tổng số,khuyet-tat,directed,1,0,1",
        "2023-H1,total,Tổng số,giao-duc,directed,0,1,0",
        "2023-H1,total,Tổng số,total,directed,1,1,1",
      ])
  }

  @Test func `without a directed merger there is no row, nor a total`() {
    let proposed = merger("giao-duc", parts: ["a", "b"], status: .proposed)
    #expect(lines(tables([], mergers: [proposed]), "B08") == [])
  }
}
