import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.likewise.scanner.image.ImageDecoder;
import org.likewise.scanner.image.PageImages;

/** CPU time of turning the bytes of one page into grey pixels, warm: the median of many rounds for each file. */
public final class Decode {
    private static final int WARM = 15;
    private static final int ROUNDS = 31;

    public static void main(String[] files) throws Exception {
        System.out.println("| file | pixels | CPU ms |");
        System.out.println("|---|---|---|");
        for (String name : files) {
            byte[] bytes = Files.readAllBytes(Path.of(name));
            long[] times = new long[ROUNDS];
            String size = "";
            for (int i = -WARM; i < ROUNDS; i++) {
                long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                try (PageImages pages = ImageDecoder.open(bytes)) {
                    var page = pages.page(0);
                    size = page.width() + " x " + page.height();
                }
                if (i >= 0) {
                    times[i] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
                }
            }
            Arrays.sort(times);
            System.out.printf(
                    Locale.ROOT, "| %s | %s | %.1f |%n", Path.of(name).getFileName(), size, times[ROUNDS / 2] / 1e6);
        }
    }
}
