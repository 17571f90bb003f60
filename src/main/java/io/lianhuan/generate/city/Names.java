package io.lianhuan.generate.city;

import io.lianhuan.generate.chance.Dice;
import java.util.List;

/** Names of people and companies that nobody bears, and that sound like Zhoushan. */
final class Names {

    private static final String SURNAMES =
            "王王王李李李张张张刘刘陈陈陈杨黄黄赵吴吴周周徐徐孙马朱朱胡林林郭何高罗郑郑梁谢宋唐许韩冯邓曹彭曾萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈沈钟姜崔谭陆范汪金石戴贺邱方侯毛乐";
    private static final String MALE = "伟强军勇杰涛明超刚平辉鹏华飞波斌宇浩凯健俊磊峰鑫亮建国志海洋东文永成宏立新龙";
    private static final String FEMALE = "芳娜敏静丽艳娟霞燕玲婷慧倩雪琳洁莉萍红梅英兰云秀珍晓佳欣怡雯颖";
    private static final String COMMON_MALE = "伟强军勇杰";
    private static final List<String> BRANDS =
            List.of("海岬 沧澜 屿衡 望潮 礁石 星屿 汐岸 帆樯 潮涌 澜汀 屿川 沙洲 舟衡 岱衡 沈澜 东屿 碧礁 远屿".split(" "));
    private static final String FIRST = "海沧屿望礁星汐帆潮澜沙舟岱碧远岬涌汀瀛泓浦岚晖渔樯屹衡澄溟渚";
    private static final String SECOND = "岬澜衡潮屿岸樯涌汀川洲礁泓浦岚瀛帆舷渚湄屹澄汐";

    private Names() {}

    static String person(Dice dice, boolean male) {
        var surname = dice.letter(SURNAMES);
        var letters = male ? MALE : FEMALE;
        if (dice.chance(0.22)) {
            return surname + (male ? dice.letter(COMMON_MALE) : dice.letter(letters));
        }
        return surname + dice.letter(letters) + dice.letter(letters);
    }

    /** A name for whatever is named after something by the sea. */
    static String brand(Dice dice) {
        if (dice.chance(0.3)) {
            return dice.pick(BRANDS);
        }
        var first = dice.letter(FIRST);
        var second = dice.letter(SECOND);
        return first.equals(second) ? first + "衡" : first + second;
    }

    static String company(Dice dice, Place home, Trade trade) {
        return company(dice, home, dice.pick(trade.suffixes()));
    }

    static String company(Dice dice, Place home, String suffix) {
        return seat(dice, home) + brand(dice) + suffix;
    }

    private static String seat(Dice dice, Place home) {
        if (!home.isLocal()) {
            return home.shortName();
        }
        return switch (home) {
            case DAISHAN, SHENGSI -> dice.chance(0.8) ? home.shortName() : "浙江";
            default -> dice.pick(List.of("舟山", "舟山", "浙江", "舟山市" + home.shortName(), "舟山" + home.shortName()));
        };
    }
}
