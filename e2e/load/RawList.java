import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The member list's SQL over raw JDBC, row-level security on, from 16 threads; prints requests a second. */
public class RawList {

    private static final String SQL = """
            select m.id, m.name, m.sex, m.birth, m.birth_precision, m.category, m.unit_id, u.name unit_name, m.phone_masked, m.state
            from (select m.* from member m where true and m.division = ? and m.state <> 'DECEASED'
              order by m.division, m.id limit ?) m
            join unit u on u.id = m.unit_id order by m.division, m.id""";

    public static void main(String[] args) throws Exception {
        String url = args[0];
        String password = args[1];
        int seconds = Integer.parseInt(args[2]);
        AtomicLong done = new AtomicLong();
        List<Thread> threads = new ArrayList<>();
        long start = System.nanoTime() + 3_000_000_000L;
        long end = start + seconds * 1_000_000_000L;
        for (int i = 0; i < 16; i++) {
            threads.add(Thread.ofPlatform().start(() -> run(url, password, start, end, done)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println(done.get() / (double) seconds);
    }

    private static void run(String url, String password, long start, long end, AtomicLong done) {
        try (Connection connection = DriverManager.getConnection(url, "members_app", password);
                PreparedStatement scope = connection.prepareStatement(
                        "select set_config('app.division', ?, false), set_config('app.division_end', ?, false)");
                PreparedStatement list = connection.prepareStatement(SQL)) {
            while (System.nanoTime() < end) {
                scope.setString(1, "370522");
                scope.setString(2, "370523");
                scope.execute();
                list.setString(1, "370522");
                list.setInt(2, 21);
                int rows = 0;
                try (ResultSet result = list.executeQuery()) {
                    while (result.next()) {
                        result.getString(2);
                        rows++;
                    }
                }
                if (rows < 20) {
                    throw new IllegalStateException("The list has " + rows + " rows; play the demo first");
                }
                // The first three seconds warm the compiler and are not counted.
                if (System.nanoTime() > start) {
                    done.incrementAndGet();
                }
            }
        } catch (java.sql.SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
