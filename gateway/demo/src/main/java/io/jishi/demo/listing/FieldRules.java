package io.jishi.demo.listing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/**
 * The ordered table of {@code field_rules.csv}: pattern to IPC code, the first row that fits decides.
 * A pattern is one to four words in sequence; {@code *} at its end stands for the rest of the last word.
 * Scope {@code title} is tried on titles only, {@code any} on titles and texts, {@code category} and {@code agency}
 * are what is left when no word helps.
 */
final class FieldRules {
    private static final int MAX_WORDS = 4;
    private static final int MIN_STEM = 3;

    /**
     * One row.
     *
     * @param scope   where it is tried.
     * @param pattern its words.
     * @param field   what it decides.
     */
    record Rule(String scope, String pattern, FieldNode field) {
    }

    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, Integer> phrases = new HashMap<>();
    private final Map<String, Integer> stems = new HashMap<>();
    private final List<Rule> categories = new ArrayList<>();
    private final PatternList<Rule> agencies = new PatternList<>();

    private FieldRules() {
    }

    static FieldRules load(final Path directory, final FieldTree tree) {
        final FieldRules table = new FieldRules();
        for (final CSVRecord row : CsvTable.read(directory, "field_rules.csv")) {
            table.add(new Rule(row.get("scope"), row.get("pattern"), tree.get(row.get("code"))));
        }
        return table;
    }

    private void add(final Rule rule) {
        switch (rule.scope()) {
            case "title", "any" -> {
                final boolean stem = rule.pattern().endsWith("*");
                final String key = stem
                        ? rule.pattern().substring(0, rule.pattern().length() - 1) : rule.pattern();
                (stem ? stems : phrases).putIfAbsent(key, rules.size());
            }
            case "category" -> categories.add(rule);
            case "agency" -> agencies.add(rule.pattern(), rule);
            default -> throw new IllegalArgumentException("field_rules.csv: unknown scope " + rule.scope());
        }
        rules.add(rule);
    }

    /**
     * All rows.
     *
     * @return in their order.
     */
    List<Rule> rules() {
        return List.copyOf(rules);
    }

    /**
     * Looks for the first row that fits the title, else the first that fits the text.
     *
     * @param title of the listing.
     * @param text  abstract or description.
     * @return empty if no word of either is in the table.
     */
    Optional<Classification> byWords(final String title, final String text) {
        final Rule inTitle = first(Words.of(title), false);
        if (inTitle != null) {
            return Optional.of(new Classification(inTitle.field(), Classification.Basis.TITLE, inTitle.pattern()));
        }
        final Rule inText = first(Words.of(text), true);
        return Optional.ofNullable(inText)
                .map(rule -> new Classification(rule.field(), Classification.Basis.TEXT, rule.pattern()));
    }

    /**
     * The row for a category of NASA's portfolio.
     *
     * @param category as published.
     * @return a leaf.
     */
    Classification byCategory(final String category) {
        for (final Rule rule : categories) {
            if (rule.pattern().equals(category)) {
                return new Classification(rule.field(), Classification.Basis.FALLBACK, category);
            }
        }
        throw new IllegalArgumentException("field_rules.csv has no category " + category);
    }

    /**
     * The row for an agency: its branch decides before the agency itself.
     *
     * @param branch as published, may be empty.
     * @param agency as published.
     * @return any node.
     */
    Classification byAgency(final String branch, final String agency) {
        final Rule rule = agencies.first(branch, agency);
        return new Classification(rule.field(), Classification.Basis.FALLBACK, rule.pattern());
    }

    private Rule first(final List<String> words, final boolean textOnly) {
        int best = Integer.MAX_VALUE;
        for (int from = 0; from < words.size(); from++) {
            final StringBuilder phrase = new StringBuilder();
            for (int to = from; to < Math.min(from + MAX_WORDS, words.size()); to++) {
                final int last = phrase.length();
                phrase.append(words.get(to));
                best = Math.min(best, lookUp(phrases, phrase.toString(), textOnly));
                for (int end = last + MIN_STEM; end <= phrase.length(); end++) {
                    best = Math.min(best, lookUp(stems, phrase.substring(0, end), textOnly));
                }
                phrase.append(' ');
            }
        }
        return best == Integer.MAX_VALUE ? null : rules.get(best);
    }

    private int lookUp(final Map<String, Integer> table, final String key, final boolean textOnly) {
        final Integer index = table.get(key);
        final boolean fits = index != null && !(textOnly && "title".equals(rules.get(index).scope()));
        return fits ? index : Integer.MAX_VALUE;
    }
}
