import System
import Testing

@Suite struct ClockTests {
    /// Whatever the hour, the next day begins within a day, also where one has an hour more or less.
    @Test func theNextDayIsWithinADay() {
        let now = Clock.seconds
        for hour in 0..<24 * 400 {
            let moment = now + hour * 3600
            let pause = Clock.secondsToNextDay(from: moment)
            #expect((1...25 * 3600).contains(pause))
            #expect(Clock.secondsToNextDay(from: moment + pause) >= 23 * 3600)
            #expect(pause == 1 || Clock.secondsToNextDay(from: moment + pause - 1) == 1)
        }
    }
}
