package io.lianhuan.ingest.tables;

import java.util.regex.Pattern;

/** The name of whoever holds an account or a share: an organisation's, or a natural person's, which is personal. */
final class Holder {

    private static final Pattern ORGANISATION =
            Pattern.compile("公司|集团|企业|合作社|事务所|中心|基金|合伙|委员会|[厂院局处所社部会队行校站店馆]$|[)）]$|\\b(Ltd|Inc|LLC|GmbH)\\b");

    private static final Pattern PERSON_NAME = Pattern.compile("[\\p{IsHan}·]{2,15}");
    private static final Pattern PERSON_NUMBER = Pattern.compile("[1-8]\\d{16}[\\dXx]|[1-8]\\d{14}|[A-Z]{1,2}\\d{7,8}");

    private Holder() {}

    static boolean isOrganisation(String name) {
        return ORGANISATION.matcher(name).find();
    }

    /** Whether a text is a name of a natural person and nothing else. */
    static boolean isPersonName(String text) {
        return PERSON_NAME.matcher(text).matches();
    }

    /** Whether a number that is no credit code has the form of an identity card's or a passport's. */
    static boolean isPersonNumber(String number) {
        return PERSON_NUMBER.matcher(number).matches();
    }

    /** The name of an organisation; of a natural person only the first character. */
    static String shown(String name) {
        return isOrganisation(name) ? name : name.substring(0, name.offsetByCodePoints(0, 1)) + "＊";
    }
}
