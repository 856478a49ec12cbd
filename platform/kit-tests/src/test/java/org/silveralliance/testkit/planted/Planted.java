package org.silveralliance.testkit.planted;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Planted violations, one for each rule of the house. */
final class Planted {

    static class FieldInjection {
        @Inject
        Runnable wanted;
    }

    static class OwnProcess {
        Process start(String command) throws IOException {
            return new ProcessBuilder(command).start();
        }
    }

    static class OwnShell {
        @SuppressWarnings("deprecation")
        Process start(String command) throws IOException {
            return Runtime.getRuntime().exec(command);
        }
    }

    static class PatternOfSomebody {
        boolean finds(String pattern, String text) {
            return Pattern.compile(pattern).matcher(text).find();
        }
    }

    static class OwnProducer {
        KafkaProducer<String, String> producer;
    }

    @Path("/planted")
    static class OpenResource {
        EntityManager entities;

        @GET
        public String open() {
            return "open to everyone";
        }

        @POST
        public String twice() {
            return "done again each time";
        }

        @PUT
        public String overwrite(Wanted wanted) {
            return "refused when its answer was lost";
        }
    }

    record Wanted(List<@NotNull Inner> inner) {
    }

    record Inner(List<@NotNull Set<String>> groups, boolean agreed) {
    }

    @Path("/untagged")
    @Produces("application/json")
    static class UntaggedResource {
    }

    @Path("/silent")
    @Tag(name = "静默")
    static class SilentResource {
    }

    @Entity
    static class WithSetter {
        @Id
        long id;

        void setId(long id) {
            this.id = id;
        }
    }

    static class OpenStream {
        Object read(EntityManager entities) {
            return entities.createQuery("from Anything").getResultStream().toList();
        }
    }

    static class OwnSql {
        Object ask(EntityManager entities) {
            return entities.createNativeQuery("select 1").getSingleResult();
        }

        Object prepare(Connection connection) throws SQLException {
            return connection.prepareStatement("select 1");
        }
    }

    static class LooseConfig {
        @ConfigProperty(name = "loose")
        String loose;
    }

    static class SaidTwice {
        String find(@QueryParam("q") String q) {
            return q;
        }
    }

    static class OwnClock {
        LocalDate today() {
            return LocalDate.now();
        }
    }

    static class Printer {
        void print() {
            System.out.println("printed");
        }
    }
}
