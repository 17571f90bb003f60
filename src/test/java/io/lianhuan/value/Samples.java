package io.lianhuan.value;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Random;

/**
 * Valid numbers that belong to nobody: credit codes whose organisation part begins with MAX, identity numbers of the area
 * 330999, which does not exist, and telephone numbers that no exchange gives out. Equal seeds make equal numbers.
 */
final class Samples {

    private static final String CODE_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String[] AREAS = {"330900", "330902", "330903", "330921", "330922"};
    private static final String PROVINCES = "京津沪浙苏闽粤川";

    private final Random random;

    Samples(long seed) {
        this.random = new Random(seed);
    }

    /** A credit code of a company. */
    String creditCode() {
        var organisation = new StringBuilder("MAX");
        while (organisation.length() < 8) {
            organisation.append(CODE_CHARACTERS.charAt(random.nextInt(31)));
        }
        var code = "91" + AREAS[random.nextInt(AREAS.length)] + organisation + organisationCheck(organisation);
        return code + CODE_CHARACTERS.charAt((31 - weighted(code) % 31) % 31);
    }

    /** An identity number of 18 characters, of somebody born in the twentieth century. */
    String identityNumber() {
        var birth = LocalDate.of(1940, 1, 1).plusDays(random.nextInt(20_000));
        // A serial number that ends in 00 looks cut off by a spreadsheet when the check character is 0 too.
        var number = "330999%s%02d%d"
                .formatted(birth.format(DateTimeFormatter.BASIC_ISO_DATE), random.nextInt(100), 1 + random.nextInt(9));
        return number + identityCheck(number);
    }

    /** The form of 15 digits of an identity number. */
    static String oldForm(String identityNumber) {
        return identityNumber.substring(0, 6) + identityNumber.substring(8, 17);
    }

    /** A constructor's registration number of 16 digits. */
    String registrationNumber() {
        return "%c%d33%d%d%05d"
                .formatted(
                        PROVINCES.charAt(random.nextInt(PROVINCES.length())),
                        1 + random.nextInt(2),
                        2006 + random.nextInt(15),
                        2006 + random.nextInt(15),
                        random.nextInt(100_000));
    }

    /** A mobile number. */
    String mobile() {
        return "1380000%04d".formatted(random.nextInt(10_000));
    }

    /** The seven digits of a fixed number of Zhoushan, without its area code. */
    String local() {
        return "200%04d".formatted(random.nextInt(10_000));
    }

    /** The characters of a credit code, by their values. */
    static String codeCharacters() {
        return CODE_CHARACTERS;
    }

    /** Any text, of all planes. */
    String text() {
        var text = new StringBuilder();
        for (int n = random.nextInt(30); n > 0; n--) {
            text.appendCodePoint(random.nextBoolean() ? random.nextInt(0x3100) : random.nextInt(0x110000));
        }
        return text.toString();
    }

    private static char organisationCheck(CharSequence organisation) {
        int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int at = 0; at < weights.length; at++) {
            sum += Character.digit(organisation.charAt(at), Character.MAX_RADIX) * weights[at];
        }
        return "0X987654321".charAt(sum % 11);
    }

    private static int weighted(String code) {
        int sum = 0;
        int weight = 1;
        for (int at = 0; at < 17; at++) {
            sum += CODE_CHARACTERS.indexOf(code.charAt(at)) * weight;
            weight = weight * 3 % 31;
        }
        return sum;
    }

    /** ISO 7064 MOD 11-2. */
    private static char identityCheck(String number) {
        int rest = 0;
        for (int at = 0; at < number.length(); at++) {
            rest = (rest + Character.digit(number.charAt(at), 10)) * 2 % 11;
        }
        int check = (12 - rest) % 11;
        return check == 10 ? 'X' : Character.forDigit(check, 10);
    }
}
