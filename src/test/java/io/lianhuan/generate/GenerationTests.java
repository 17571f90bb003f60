package io.lianhuan.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianhuan.generate.planting.Truth;
import io.lianhuan.generate.sheets.Book;
import io.lianhuan.value.AccountNumber;
import io.lianhuan.value.CreditCode;
import io.lianhuan.value.IdentityNumber;
import io.lianhuan.value.IpValue;
import io.lianhuan.value.LotCode;
import io.lianhuan.value.MachineKind;
import io.lianhuan.value.MachineValue;
import io.lianhuan.value.PhoneNumber;
import io.lianhuan.value.RegistrationNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GenerationTests {

    private static final String DOCUMENTATION = "(192\\.0\\.2|198\\.51\\.100|203\\.0\\.113)\\..*|2001:db8:.*";

    private WrittenCity city = new WrittenCity(Path.of("."));

    @BeforeAll
    void writeOnce(@TempDir Path folder) {
        city = WrittenCity.small(folder, 1);
    }

    @Test
    void theSameSeedWritesTheSameBytes(@TempDir Path again) {
        assertThat(digests(WrittenCity.small(again, 1).folder())).isEqualTo(digests(city.folder()));
    }

    @Test
    void anotherSeedWritesAnotherCity(@TempDir Path other) {
        assertThat(digests(WrittenCity.small(other, 2).folder()).get("bids.csv"))
                .isNotEqualTo(digests(city.folder()).get("bids.csv"));
    }

    @Test
    void whatIsLeftOutIsNotPlantedAndTheRestIs(@TempDir Path other) {
        var planted = Generation.run(CitySize.SMALL, 1, Set.of(Planting.RINGS), other, (what, done, total) -> {})
                .planted();

        assertThat(planted).doesNotContainKey("RING").containsKeys("CHAIN", "INNOCENT", "CONFLICT");
        assertThat(new WrittenCity(other).truth().path("rings")).isEmpty();
        assertThat(city.truth().path("rings")).isNotEmpty();
        assertThat(digests(other).get("lots.csv"))
                .isEqualTo(digests(city.folder()).get("lots.csv"));
    }

    @ParameterizedTest
    @EnumSource(Book.class)
    void everyFileAndEveryRowIsMarkedAsDemonstrationData(Book book) {
        var rows = city.rows(book);

        assertThat(rows.getFirst().getFirst()).startsWith(Book.MARK);
        assertThat(rows.get(1)).isEqualTo(book.headers());
        assertThat(rows.subList(2, rows.size())).isNotEmpty().allSatisfy(row -> {
            assertThat(row).hasSameSizeAs(book.headers());
            assertThat(row.getLast()).isEqualTo(Book.MARK);
        });
    }

    @ParameterizedTest
    @EnumSource(Book.class)
    void theTruthCountsTheRows(Book book) {
        assertThat(city.truth().path("rows").path(book.fileName()).asInt())
                .isEqualTo(city.rows(book).size() - 2);
    }

    @Test
    void everyCreditCodeIsRightAndCannotHaveBeenIssued() {
        var codes = parts(Stream.of(
                        city.column(Book.COMPANIES, "统一社会信用代码"),
                        city.column(Book.BIDS, "投标人代码"),
                        city.column(Book.PROJECTS, "招标人代码"),
                        city.column(Book.PROJECTS, "招标代理机构代码"),
                        city.column(Book.INSURANCES, "参保单位代码"),
                        city.column(Book.INVOICES, "销售方代码"),
                        city.column(Book.PAYMENTS, "收款单位代码"),
                        city.column(Book.SHAREHOLDERS, "股东证件").filter(number -> number.startsWith("9")))
                .flatMap(column -> column));

        assertThat(codes).hasSizeGreaterThan(300).allSatisfy(code -> {
            assertThat(CreditCode.of(code).value()).isEqualTo(code);
            assertThat(code.substring(8, 11)).isEqualTo("MAX");
        });
    }

    @Test
    void noTwoCompaniesShareACodeOrAName() {
        assertThat(city.column(Book.COMPANIES, "统一社会信用代码")).doesNotHaveDuplicates();
        assertThat(city.column(Book.COMPANIES, "企业名称")).doesNotHaveDuplicates();
    }

    @Test
    void everyIdentityNumberIsRightAndOfAnAreaThatDoesNotExist() {
        var numbers = parts(Stream.of(
                        city.column(Book.BIDS, "项目负责人身份证号"),
                        city.column(Book.BIDS, "授权委托人身份证"),
                        city.column(Book.BIDS, "投标操作人员证件号"),
                        city.column(Book.BID_STAFF, "身份证号"),
                        city.column(Book.EVALUATORS, "证件号"),
                        city.column(Book.INSURANCES, "身份证号"),
                        city.column(Book.COMPANIES, "法人证件号"),
                        city.column(Book.SITE_STAFF, "身份证号"),
                        city.column(Book.CLOCK_INS, "身份证号"))
                .flatMap(column -> column));

        assertThat(numbers).hasSizeGreaterThan(2_000).allSatisfy(number -> {
            assertThat(IdentityNumber.of(number).value()).isEqualTo(number);
            assertThat(number).startsWith("330999");
        });
    }

    @Test
    void noTelephoneCanBeDialled() {
        var numbers = parts(Stream.concat(city.column(Book.BIDS, "授权委托人电话"), city.column(Book.COMPANIES, "联系电话")));

        assertThat(numbers).isNotEmpty().allSatisfy(number -> {
            assertThat(PhoneNumber.of(number).admissible()).isTrue();
            assertThat(number).matches("12\\d{9}|0\\d{2,3}-0\\d{6}");
        });
    }

    @Test
    void noAccountIsOfABank() {
        var accounts = Stream.of(
                        city.column(Book.DEPOSITS, "来款账号"),
                        city.column(Book.PAYMENTS, "付款账号"),
                        city.column(Book.PAYMENTS, "收款账号"),
                        city.column(Book.GUARANTEES, "支付账号"))
                .flatMap(column -> column)
                .filter(account -> !account.equals("/"));

        assertThat(accounts).isNotEmpty().allSatisfy(account -> {
            assertThat(AccountNumber.of(account).value()).hasSize(19);
            assertThat(account).startsWith("999");
        });
    }

    @Test
    void addressesAreThoseForDocumentationOrOfNoSingleCustomer() {
        var addresses = parts(Stream.concat(city.column(Book.BID_FILES, "外网IP"), city.column(Book.PURCHASES, "购买IP")));

        assertThat(addresses).hasSizeGreaterThan(100).allSatisfy(address -> {
            boolean isCarrier = address.startsWith("100.64.");
            assertThat(IpValue.of(address).admissible()).isEqualTo(!isCarrier);
            assertThat(isCarrier || address.matches(DOCUMENTATION)).isTrue();
        });
    }

    @Test
    void networkCardsCanTieBiddersUnlessTheyAreVirtual() {
        var cards = parts(city.column(Book.BID_FILES, "物理地址"));

        assertThat(cards)
                .hasSizeGreaterThan(200)
                .allSatisfy(card -> assertThat(MachineValue.of(MachineKind.MAC, card)
                                .orElseThrow()
                                .admissible())
                        .isEqualTo(!card.replaceAll("[-:]", "")
                                .toUpperCase(java.util.Locale.ROOT)
                                .startsWith("000C29")));
    }

    @Test
    void lotsConstructorsAndDonglesHaveTheUsualForms() {
        assertThat(city.column(Book.LOTS, "标段（包）编号"))
                .doesNotHaveDuplicates()
                .allMatch(code -> LotCode.of(code).isNational());
        assertThat(city.column(Book.REGISTRATIONS, "注册编号"))
                .doesNotHaveDuplicates()
                .allMatch(RegistrationNumber::looksLikeOne);
        assertThat(parts(city.column(Book.BID_FILES, "造价软件加密锁号"))).allMatch(lock -> lock.matches("331\\d{10}"));
    }

    @Test
    void aMemberOfARingBidsForEachOfItsLots() {
        var bidders = city.rows(Book.BIDS).stream()
                .skip(2)
                .collect(Collectors.groupingBy(
                        List::getFirst, Collectors.mapping(row -> row.get(1), Collectors.toSet())));

        assertThat(city.truth().path("rings")).isNotEmpty().allSatisfy(ring -> {
            var members = ring.path("members")
                    .valueStream()
                    .map(node -> node.asString())
                    .toList();
            assertThat(members).hasSizeGreaterThan(1);
            assertThat(ring.path("lots"))
                    .isNotEmpty()
                    .allSatisfy(lot -> assertThat(bidders.get(lot.asString())).containsAll(members));
        });
    }

    @Test
    void everyChainHasABorrowerALenderAndAContract() {
        var contracts = city.column(Book.CONTRACTS, "合同编号").collect(Collectors.toSet());

        assertThat(city.truth().path("chains")).isNotEmpty().allSatisfy(chain -> {
            assertThat(chain.path("borrower").asString()).hasSize(18);
            assertThat(chain.path("lenders")).isNotEmpty();
            assertThat(chain.path("contracts"))
                    .isNotEmpty()
                    .allSatisfy(contract -> assertThat(contracts).contains(contract.asString()));
        });
    }

    @Test
    void someRingsAndChainsAreBlatantAndSomeShowOnlyWhenSignsAreJoined() {
        var difficulties = city.truth()
                .path("rings")
                .valueStream()
                .map(ring -> ring.path("difficulty").asString())
                .toList();

        assertThat(difficulties).contains("BLATANT", "PLAIN", "CAREFUL", "JOINED");
        assertThat(city.truth()
                        .path("rings")
                        .valueStream()
                        .filter(ring -> ring.path("difficulty").asString().equals("JOINED")))
                .allMatch(ring -> ring.path("families").size() >= 3);
    }

    @Test
    void noCompanyIsInTwoRingsAndNoLotIsOfTwo() {
        for (var list : List.of("members", "lots")) {
            assertThat(city.truth()
                            .path("rings")
                            .valueStream()
                            .flatMap(ring -> ring.path(list).valueStream())
                            .map(node -> node.asString()))
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource(Truth.Category.class)
    void everyScenarioIsFoundAndPlanted(Truth.Category category) {
        assertThat(Plots.scenarios(category)).isNotEmpty();
    }

    private static Collection<String> parts(Stream<String> cells) {
        return cells.flatMap(cell -> Arrays.stream(cell.split(";")))
                .filter(Predicate.not(part -> part.isBlank() || part.equals("/") || part.length() < 4))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> digests(Path folder) {
        var digests = new TreeMap<String, String>();
        try (var files = Files.list(folder)) {
            files.forEach(file -> digests.put(file.getFileName().toString(), digest(file)));
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
        return digests;
    }

    private static String digest(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException | NoSuchAlgorithmException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
