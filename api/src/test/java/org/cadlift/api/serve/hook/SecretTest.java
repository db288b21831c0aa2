package org.cadlift.api.serve.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class SecretTest {
    /// The vector that the reference implementations of the specification test with.
    @Test
    void signsAsTheSpecificationDoes() {
        Secret secret = new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertThat(secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void isRandomAndOfTheSizeThatIsAskedFor() {
        Secret secret = Secret.random();
        assertThat(Base64.getDecoder().decode(secret.text().substring(Secret.PREFIX.length())))
                .hasSize(32);
        assertThat(Secret.random()).isNotEqualTo(secret);
        assertThat(secret.toString()).isEqualTo("Secret");
    }
}
