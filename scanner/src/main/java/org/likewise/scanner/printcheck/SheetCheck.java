package org.likewise.scanner.printcheck;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was found on one side of paper.
 *
 * @param image the page in the file, from 1
 * @param form the form code; empty where it is not known
 * @param page which page of the form; 0 where it is not known
 * @param formPages how many pages the form has; 0 where it is not known
 * @param findings one for each thing that was looked at, in the order in which people ask
 * @param measures the figures behind them, by name
 */
public record SheetCheck(
        int image, String form, int page, int formPages, List<Finding> findings, Map<String, Double> measures) {
    public SheetCheck {
        findings = List.copyOf(findings);
        measures = new TreeMap<>(measures);
    }

    public Verdict verdict() {
        return findings.stream().map(f -> f.weight().verdict()).reduce(Verdict.GOOD, Verdict::worse);
    }

    /** What to change, worst first. */
    public List<Finding> toChange() {
        return findings.stream()
                .filter(f -> !f.advice().isEmpty())
                .sorted(Comparator.comparing(Finding::weight).reversed())
                .toList();
    }
}
