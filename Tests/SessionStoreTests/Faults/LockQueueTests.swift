import FaultInjection
import SessionEngine
import Testing

@testable import SessionStore

@Suite("Waiting for a turn")
struct LockQueueTests {
  let disk = SimulatedDisk(dice: Dice(seed: 1))

  /// So many open files on one lock.
  private func files(_ count: Int) throws -> [Descriptor] {
    _ = try SessionStore.create(at: "/session", on: disk)
    let folder = try SessionFolder(opening: "/session", on: disk)
    var files = [try folder.create(SessionFolder.lockName, 2)]
    while files.count < count { files.append(try folder.open(SessionFolder.lockName, 2)) }
    return files
  }

  @Test("Who came first is first, whoever asks first when the turn is free")
  func order() throws {
    let files = try files(3)
    var queues = [500, 100, 300].map { LockQueue(since: 1_000_000_000 + $0) }
    for index in queues.indices { queues[index].join(files[index]) }
    func first() -> [Bool] { queues.indices.map { queues[$0].isFirst(files[$0]) } }
    #expect(first() == [false, true, false])
    queues[1].leave()
    #expect(first() == [false, true, true])
    queues[1] = LockQueue(since: 1_000_000_900)
    queues[1].join(files[1])
    #expect(first() == [false, false, true])
    queues[2].leave()
    #expect(first() == [true, false, true])
  }

  @Test("Somebody who has just come does not go before those who wait")
  func newcomer() throws {
    let files = try files(2)
    let waiting = LockQueue(since: disk.nanoseconds)
    waiting.join(files[0])
    let newcomer = LockQueue(since: disk.nanoseconds)
    #expect(!newcomer.isFirst(files[1]))
    waiting.leave()
    #expect(newcomer.isFirst(files[1]))
  }

  @Test("The place of one who has ended is free, and two may come in the same nanosecond")
  func ended() throws {
    var files = try files(3)
    var queues = (0..<3).map { _ in LockQueue(since: 1_000_000_000) }
    for index in queues.indices { queues[index].join(files[index]) }
    #expect(queues[0].isFirst(files[0]) && !queues[1].isFirst(files[1]))
    // The queue has a hold on the file of its own.
    queues[0] = LockQueue(since: 0)
    files[0] = files[1]
    #expect(queues[1].isFirst(files[1]) && !queues[2].isFirst(files[2]))
  }

  @Test("A stopped process that is first holds nobody up for long")
  func stopped() throws {
    let files = try files(3)
    let stopped = LockQueue(since: disk.nanoseconds)
    stopped.join(files[0])
    let next = LockQueue(since: disk.nanoseconds)
    next.join(files[1])
    let start = disk.nanoseconds
    while !next.isFirst(files[1]) { disk.pause(microseconds: 1000) }
    #expect(disk.nanoseconds - start < 40_000_000)
    // The same process does not wait for it again, though it still does for others.
    let again = LockQueue(since: disk.nanoseconds, ignoringBefore: next.ignoredBefore)
    #expect(!again.isFirst(files[2]))
    next.leave()
    #expect(again.isFirst(files[2]))
    disk.pause(microseconds: 2_000_000)
    let late = LockQueue(since: disk.nanoseconds)
    #expect(late.isFirst(files[2]))
  }

  @Test("While the turn is taken, those behind the first do not try")
  func taken() throws {
    let files = try files(3)
    #expect(disk.lock(files[2].number, FolderLock.turn) == 0)
    let first = LockQueue(since: disk.nanoseconds)
    first.join(files[0])
    let second = LockQueue(since: disk.nanoseconds)
    second.join(files[1])
    for _ in 0..<100 {
      #expect(first.isFirst(files[0]) && !second.isFirst(files[1]))
      disk.pause(microseconds: 1000)
    }
  }
}
