package io.lianhuan.generate;

import io.lianhuan.generate.city.City;
import io.lianhuan.generate.city.Computer;
import io.lianhuan.generate.planting.Records;

/** Lists the terminals of the trading centre, which anybody may use. */
final class PublicDevices {

    private static final String VENUE = "舟山市公共资源交易中心";

    private final City city;
    private final Records records;

    PublicDevices(City city, Records records) {
        this.city = city;
        this.records = records;
    }

    void write() {
        for (Computer terminal : city.institutions().terminals()) {
            records.publicValue("MAC", terminal.mac(), VENUE, "开标大厅自助终端");
            records.publicValue("硬盘", terminal.disk(), VENUE, "开标大厅自助终端");
            records.publicValue("机器码", terminal.machineCode(), VENUE, "开标大厅自助终端");
        }
        records.publicValue("IP", city.institutions().terminalAddress(), VENUE, "开标大厅网络出口");
    }
}
