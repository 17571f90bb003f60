package io.lianhuan.detect.rules;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** A kind of condition that keeps bidders away without need, and the words that give it away. */
enum Requirement {
    /** A seat, a branch, works or taxes in this place. Being filed here (备案) is asked of everybody. */
    REGION(
            "(?:本市|本县|本区|本地|当地|本省|市内|省内|县内|区内)(?![^，,。；;]{0,12}(?:备案|信息登记))[^，,。；;]{0,12}(?:注册|设有|设立|分公司|分支机构|办事处|业绩|纳税|社保|企业)"),
    /** Prizes that others gave. */
    AWARD("鲁班奖|詹天佑奖|(?:国|省|市)优|优质工程|[\\p{IsHan}]{2}杯|获[^，,。；;]{0,12}奖"),
    /** A brand, a maker, a patent. */
    BRAND("(?:指定|限定|须采用|必须采用)[^，,。；;]{0,10}(?:品牌|厂家|生产商|供应商|商标|专利)"),
    /** Who owns a firm, or how much capital it has. */
    OWNERSHIP("国有(?:企业|独资|控股)|央企|注册资(?:本|金)[^，,。；;]{0,6}(?:不低于|不少于|以上|≥|大于)"),
    /** The highest of all levels, which only a few dozen firms hold. */
    TOP_LEVEL("特级");

    private static final Pattern LOWER = Pattern.compile("[一二三壹贰叁甲乙]级");

    private final Pattern words;

    Requirement(String words) {
        this.words = Pattern.compile(words);
    }

    /** The words of a text that say it, in their order. A level below the highest that will do as well is no condition. */
    List<String> in(String text) {
        var folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
        if (this == TOP_LEVEL && LOWER.matcher(folded).find()) {
            return List.of();
        }
        return words.matcher(folded)
                .results()
                .map(match -> match.group().strip())
                .distinct()
                .toList();
    }
}
