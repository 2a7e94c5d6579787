package io.jishi.demo.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts text of the sources into plain words: entities resolved, lower case, ASCII letters and digits, no plural s. */
final class Words {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern ENTITY = Pattern.compile("&(#?\\w+);");
    private static final Map<String, String> ENTITIES = Map.of("amp", "&", "#039", "'", "#39", "'", "quot", "\"",
            "lt", "<", "gt", ">", "rsquo", "'", "ndash", "-");
    private static final Set<String> INSIGNIFICANT = Set.of("about", "advanced", "and", "apparatus", "application",
            "based", "challenge", "development", "device", "for", "from", "high", "improved", "into", "its", "low",
            "making", "method", "new", "next", "novel", "process", "same", "system", "technique", "technology", "the",
            "thereof", "through", "use", "using", "via", "with");

    private Words() {
    }

    /**
     * Resolves the HTML entities that occur in the sources; some are escaped twice, the rare ones become a space.
     *
     * @param text as published.
     * @return as meant.
     */
    static String unescape(final String text) {
        String result = text;
        for (int pass = 0; pass < 2 && result.indexOf('&') >= 0; pass++) {
            result = ENTITY.matcher(result)
                    .replaceAll(found -> Matcher.quoteReplacement(ENTITIES.getOrDefault(found.group(1), " ")));
        }
        return result;
    }

    /**
     * Cuts text into words.
     *
     * @param text entities resolved or not.
     * @return its words in their order.
     */
    static List<String> of(final String text) {
        final List<String> words = new ArrayList<>();
        for (final String word : BETWEEN_WORDS.split(unescape(text).toLowerCase(Locale.ROOT), -1)) {
            if (!word.isEmpty()) {
                words.add(singular(word));
            }
        }
        return words;
    }

    /**
     * Whether a word says something about a technology.
     *
     * @param word as {@link #of} gives it.
     * @return false for short and general words and for numbers.
     */
    static boolean isSignificant(final String word) {
        return word.length() > 2 && !INSIGNIFICANT.contains(word) && !Character.isDigit(word.charAt(0));
    }

    private static String singular(final String word) {
        final boolean plural = word.length() > 3 && word.endsWith("s")
                && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is");
        return plural ? word.substring(0, word.length() - 1) : word;
    }
}
