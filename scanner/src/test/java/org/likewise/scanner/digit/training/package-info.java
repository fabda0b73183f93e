/**
 * Trains the digit network: draws cells with figures in them, scans them, and fits weights and calibration. Compiled with the
 * tests, so that it never goes stale, and never shipped. Started by {@code scanner/training/train-digits}. The tests of the
 * reader draw their own figures and share nothing with this package.
 */
package org.likewise.scanner.digit.training;
