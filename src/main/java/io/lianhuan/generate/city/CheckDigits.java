package io.lianhuan.generate.city;

/** Check characters of credit codes (GB 32100-2015), of the organisation codes inside them (GB 11714) and of identity numbers (GB 11643). */
final class CheckDigits {

    private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int CREDIT_BASE = 31;
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int[] IDENTITY_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private CheckDigits() {}

    /** A whole credit code from department, kind and area (8 characters) and the first 8 of the organisation code. */
    static String creditCode(String head, String organisation) {
        var code = head + organisation + organisationCheck(organisation);
        int sum = 0;
        int weight = 1;
        for (int at = 0; at < code.length(); at++) {
            sum += CREDIT_ALPHABET.indexOf(code.charAt(at)) * weight;
            weight = weight * 3 % CREDIT_BASE;
        }
        return code + CREDIT_ALPHABET.charAt(Math.floorMod(-sum, CREDIT_BASE));
    }

    /** The number in the alphabet of credit codes. */
    static String inCreditAlphabet(long number, int length) {
        var text = new StringBuilder();
        for (long left = number; text.length() < length; left /= CREDIT_BASE) {
            text.append(CREDIT_ALPHABET.charAt((int) (left % CREDIT_BASE)));
        }
        return text.reverse().toString();
    }

    /** The 17 digits and their check character. */
    static String identityNumber(String digits) {
        int sum = 0;
        for (int at = 0; at < digits.length(); at++) {
            sum += (digits.charAt(at) - '0') * IDENTITY_WEIGHTS[at];
        }
        return digits + "10X98765432".charAt(sum % 11);
    }

    private static String organisationCheck(String organisation) {
        int sum = 0;
        for (int at = 0; at < organisation.length(); at++) {
            sum += Character.digit(organisation.charAt(at), 36) * ORGANISATION_WEIGHTS[at];
        }
        int check = 11 - sum % 11;
        return check == 10 ? "X" : check == 11 ? "0" : String.valueOf(check);
    }
}
