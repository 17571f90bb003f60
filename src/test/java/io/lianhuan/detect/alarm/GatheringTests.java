package io.lianhuan.detect.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatheringTests {

    private final Gathering users = new Gathering(DrawnMarket.random(1).market);

    @BeforeEach
    void begin() {
        users.clear();
    }

    @Test
    void firmsThatMeetInALotAreAGroup() {
        users.show(7, 3);
        users.show(2, 3);
        users.show(5, 4);

        assertThat(users.groups()).containsExactly(List.of(2, 7));
    }

    @Test
    void aGroupThatMeetsOftenIsOne() {
        for (int lot = 0; lot < 5; lot++) {
            users.show(2, lot);
            users.show(7, lot);
        }

        assertThat(users.groups()).containsExactly(List.of(2, 7));
    }

    @Test
    void aFirmDoesNotMeetItself() {
        users.show(2, 3);
        users.show(2, 3);

        assertThat(users.groups()).isEmpty();
    }

    @Test
    void nothingOfTheThingBeforeIsLeft() {
        users.admit(2);
        users.show(2, 3);
        users.clear();
        users.show(7, 3);

        assertThat(users.groups()).isEmpty();
        assertThat(users.showings()).isEqualTo(1);
        assertThat(users.admit(2)).isTrue();
        assertThat(users.admit(2)).isFalse();
    }

    @Test
    void thereIsRoomForAsManyAsCome() {
        for (int firm = 0; firm < 400; firm++) {
            users.admit(firm);
            for (int lot = 0; lot < 10; lot++) {
                users.show(firm, lot);
            }
        }

        assertThat(users.firms()).hasSize(400);
        assertThat(users.groups()).singleElement().asInstanceOf(LIST).hasSize(400);
    }
}
