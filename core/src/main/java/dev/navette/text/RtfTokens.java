package dev.navette.text;

/** Splits RTF into what it is made of. Makes something of every text, and takes each character once. */
final class RtfTokens {

    /** What comes next. */
    enum Kind {
        /** A group begins. */
        OPEN,
        /** A group ends. */
        CLOSE,
        /** A control word: {@link #word}, perhaps with a {@link #parameter}. */
        WORD,
        /** A backslash and a {@link #character} that is no letter. */
        SYMBOL,
        /** The {@link #character} is a byte in the code page of the font. */
        BYTE,
        /** A {@link #character} of text. */
        CHARACTER,
        END
    }

    private final String rtf;
    private int at;
    private String word = "";
    private int parameter;
    private boolean parameterGiven;
    private char character;

    RtfTokens(String rtf) {
        this.rtf = rtf;
    }

    Kind next() {
        while (at < rtf.length() && isWrapping(rtf.charAt(at))) {
            at++;
        }
        if (at == rtf.length()) {
            return Kind.END;
        }
        character = rtf.charAt(at++);
        return switch (character) {
            case '{' -> Kind.OPEN;
            case '}' -> Kind.CLOSE;
            case '\\' -> control();
            default -> Kind.CHARACTER;
        };
    }

    /** Reads on to the end of the group that is open, whatever is in it. */
    void skipGroup() {
        int open = 1;
        while (open > 0) {
            switch (next()) {
                case OPEN -> open++;
                case CLOSE -> open--;
                case END -> open = 0;
                default -> {}
            }
        }
    }

    String word() {
        return word;
    }

    /** The number behind the word, 0 when there is none. */
    int parameter() {
        return parameter;
    }

    /** Whether the word turns something on: it has no number, or another than 0. */
    boolean turnsOn() {
        return !parameterGiven || parameter != 0;
    }

    char character() {
        return character;
    }

    private Kind control() {
        if (at == rtf.length()) {
            return Kind.END;
        }
        character = rtf.charAt(at);
        if (isLetter(character)) {
            return controlWord();
        }
        at++;
        if (character == '\'' && at + 2 <= rtf.length()) {
            int high = Character.digit(rtf.charAt(at), 16);
            int low = Character.digit(rtf.charAt(at + 1), 16);
            if (high >= 0 && low >= 0) {
                at += 2;
                character = (char) (high * 16 + low);
                return Kind.BYTE;
            }
        }
        return Kind.SYMBOL;
    }

    private Kind controlWord() {
        int from = at;
        while (at < rtf.length() && isLetter(rtf.charAt(at))) {
            at++;
        }
        word = rtf.substring(from, at);
        readParameter();
        if (at < rtf.length() && rtf.charAt(at) == ' ') {
            at++;
        }
        if (word.equals("bin")) {
            at += Math.max(0, Math.min(parameter, rtf.length() - at)); // no RTF, so its braces are none
        }
        return Kind.WORD;
    }

    private void readParameter() {
        int from = at;
        if (from + 1 < rtf.length() && rtf.charAt(from) == '-' && isDigit(rtf.charAt(from + 1))) {
            at++;
        }
        int digits = at;
        long number = 0;
        while (at < rtf.length() && isDigit(rtf.charAt(at))) {
            number = Math.min(Integer.MAX_VALUE, number * 10 + rtf.charAt(at) - '0');
            at++;
        }
        parameterGiven = at > digits;
        parameter = (int) (digits > from ? -number : number);
    }

    /** Whether it only wraps the file's lines, or ends them in memory. */
    private static boolean isWrapping(char character) {
        return character == '\r' || character == '\n' || character == 0;
    }

    private static boolean isLetter(char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
