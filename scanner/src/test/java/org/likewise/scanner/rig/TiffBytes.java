package org.likewise.scanner.rig;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A TIFF put together by hand, with what no writer would write as well. */
public final class TiffBytes {
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;

    private final ByteOrder order;
    private final List<byte[]> strips = new ArrayList<>();
    private final SortedMap<Integer, long[]> entries = new TreeMap<>();

    private TiffBytes(ByteOrder order) {
        this.order = order;
    }

    /** One strip of packed or plain data. */
    public static TiffBytes of(ByteOrder order, int width, int height, int bits, int compression, byte[] strip) {
        TiffBytes tiff = new TiffBytes(order);
        tiff.strips.add(strip);
        return tiff.with(256, LONG, width)
                .with(257, LONG, height)
                .with(258, SHORT, bits)
                .with(259, SHORT, compression)
                .with(262, SHORT, compression == 1 ? 1 : 0)
                .with(277, SHORT, 1)
                .with(278, LONG, height);
    }

    /** A property, in place of what it was. */
    public TiffBytes with(int tag, int type, long... values) {
        entries.put(tag, new long[] {type, values[0], values.length > 1 ? values[1] : 1});
        return this;
    }

    public TiffBytes dpi(int x, int y) {
        return with(282, RATIONAL, x, 1).with(283, RATIONAL, y, 1).with(296, SHORT, 2);
    }

    public byte[] bytes() {
        return bytes(List.of(this), 0);
    }

    /**
     * Several pages.
     *
     * @param last where the chain goes on after the last page: 0 for nowhere, 8 for back to the first
     */
    public static byte[] bytes(List<TiffBytes> pages, int last) {
        ByteBuffer out =
                ByteBuffer.allocate(8 + pages.stream().mapToInt(TiffBytes::size).sum());
        ByteOrder order = pages.get(0).order;
        out.order(order);
        out.put(order == ByteOrder.LITTLE_ENDIAN ? new byte[] {'I', 'I'} : new byte[] {'M', 'M'});
        out.putShort((short) 42).putInt(8);
        for (int i = 0; i < pages.size(); i++) {
            int end = out.position() + pages.get(i).size();
            pages.get(i).put(out, i == pages.size() - 1 ? last : end);
            out.position(end);
        }
        return out.array();
    }

    private int size() {
        return 2
                + 12 * (entries.size() + 2)
                + 4
                + 8 * entries.size()
                + strips.stream().mapToInt(s -> s.length).sum();
    }

    private void put(ByteBuffer out, int next) {
        byte[] strip = strips.get(0);
        int start = out.position();
        int extra = start + 2 + 12 * (entries.size() + 2) + 4;
        int data = extra + 8 * entries.size();
        SortedMap<Integer, long[]> all = new TreeMap<>(entries);
        all.putIfAbsent(273, new long[] {LONG, data, 1});
        all.putIfAbsent(279, new long[] {LONG, strip.length, 1});
        out.putShort((short) all.size());
        for (var entry : all.entrySet()) {
            long[] e = entry.getValue();
            out.putShort((short) (int) entry.getKey()).putShort((short) e[0]);
            if (e[0] == RATIONAL) {
                out.putInt(1).putInt(extra);
                out.putInt(extra, (int) e[1]).putInt(extra + 4, (int) e[2]);
                extra += 8;
            } else if (e[0] == SHORT && e[2] == 1) {
                out.putInt(1).putShort((short) e[1]).putShort((short) 0);
            } else {
                out.putInt((int) e[2]).putInt((int) e[1]);
            }
        }
        out.putInt(next);
        for (int i = 0; i < strip.length; i++) {
            out.put(data + i, strip[i]);
        }
    }
}
