package io.lianhuan;

import io.lianhuan.command.LianhuanCommand;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The application. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Lianhuan {

    public static void main(String[] arguments) {
        System.exit(LianhuanCommand.run(arguments));
    }
}
