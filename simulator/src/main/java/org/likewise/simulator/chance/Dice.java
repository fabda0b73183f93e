package org.likewise.simulator.chance;

import java.util.List;
import java.util.Random;

/**
 * Throws of chance from a seed. {@link Random}'s sequence is fixed by its specification, so that a seed means the same on
 * every Java platform.
 */
public final class Dice {
    private final Random random;

    private Dice(long seed) {
        random = new Random(seed);
    }

    /** The dice for one purpose and one thing: independent of those for any other, and of the order in which they are made. */
    public static Dice of(long seed, String purpose, String thing) {
        long mixed = mix(seed ^ 0x9E3779B97F4A7C15L);
        mixed = mix(mixed + purpose.hashCode());
        for (int i = 0; i < thing.length(); i++) {
            mixed = mix(mixed + thing.charAt(i));
        }
        return new Dice(mixed);
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood, 2014). */
    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Evenly from {@code least} to {@code most}. */
    public double between(double least, double most) {
        return least + (most - least) * random.nextDouble();
    }

    /** Evenly from {@code -most} to {@code most}. */
    public double within(double most) {
        return between(-most, most);
    }

    /** From the normal distribution around 0, cut off at 2.5 deviations. */
    public double normal(double deviation) {
        return deviation * Math.max(-2.5, Math.min(2.5, random.nextGaussian()));
    }

    /** True with this probability. */
    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** A whole number from 0 to {@code bound - 1}. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** A whole number from {@code least} to {@code most}, both included. */
    public long whole(long least, long most) {
        double span = (double) most - least + 1;
        return Math.min(most, least + (long) (random.nextDouble() * span));
    }

    public <T> T pick(List<T> from) {
        return from.get(below(from.size()));
    }

    /** An index, each as likely as its weight says. */
    public int weighted(double... weights) {
        double total = 0;
        for (double w : weights) {
            total += w;
        }
        double left = random.nextDouble() * total;
        for (int i = 0; i < weights.length - 1; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    /** The numbers from 0 to {@code count - 1} in a random order. */
    public int[] order(int count) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int j = below(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
