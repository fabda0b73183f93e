import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.likewise.model.layout.Layout;
import org.likewise.model.layout.LayoutReader;
import org.likewise.scanner.image.GreyImage;
import org.likewise.scanner.image.ImageDecoder;
import org.likewise.scanner.image.PageImages;
import org.likewise.scanner.page.PageReader;
import org.likewise.scanner.page.PageReading;

/**
 * CPU time of one thread for one page, warm: from the bytes of a picture to its readings, and of the decoding alone. Arguments:
 * folder of layouts, name of the row, rounds, pictures. Prints one row of a Markdown table: the median over the rounds.
 */
public final class ReadingSpeed {
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private ReadingSpeed() {}

    public static void main(String[] args) throws Exception {
        List<Layout> forms = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            for (Path file : files.sorted().toList()) {
                forms.add(LayoutReader.read(Files.readAllBytes(file), file.toString()));
            }
        }
        PageReader reader = new PageReader(forms);
        List<byte[]> pictures = new ArrayList<>();
        for (String name : Arrays.asList(args).subList(3, args.length)) {
            pictures.add(Files.readAllBytes(Path.of(name)));
        }
        int rounds = Integer.parseInt(args[2]);
        int warm = 3;
        double[] all = new double[rounds];
        double[] decoding = new double[rounds];
        int read = 0;
        for (int round = -warm; round < rounds; round++) {
            long decode = 0;
            long start = CPU.getCurrentThreadCpuTime();
            read = 0;
            for (byte[] bytes : pictures) {
                long before = CPU.getCurrentThreadCpuTime();
                try (PageImages pages = ImageDecoder.open(bytes)) {
                    GreyImage page = pages.page(0);
                    decode += CPU.getCurrentThreadCpuTime() - before;
                    read += reader.read(page) instanceof PageReading.Read ? 1 : 0;
                }
            }
            if (round >= 0) {
                all[round] = (CPU.getCurrentThreadCpuTime() - start) / 1e6 / pictures.size();
                decoding[round] = decode / 1e6 / pictures.size();
            }
        }
        Arrays.sort(all);
        Arrays.sort(decoding);
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %.1f | %.1f | %.1f |%n",
                args[1],
                pictures.size(),
                read,
                all[rounds / 2],
                decoding[rounds / 2],
                all[rounds / 2] - decoding[rounds / 2]);
    }
}
