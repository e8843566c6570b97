package viva.local.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import viva.local.journey.RunningMesh.Running;

/** A candidate's way through the page, in a real Chromium: one whole interview in each language, and the lab. */
@ExtendWith(RunningMesh.class)
class BrowserIT {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static Playwright playwright;
    private static Browser browser;
    private final Running viva;
    private final List<String> complaints = new ArrayList<>();

    BrowserIT(Running viva) {
        this.viva = viva;
    }

    @BeforeAll
    static void openBrowser() {
        var chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of).filter(Files::isExecutable).findFirst()
                .orElseGet(() -> fail("The web tests need Chromium: apt-get install -y chromium"));
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(chromium)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync")));
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
        playwright.close();
    }

    @ParameterizedTest
    @CsvSource({"zh, 1280, 900", "en, 390, 844"})
    void aWholeInterviewIsTakenInThePage(String language, int width, int height) {
        try (var context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height));
             var known = new KnownAnswers(viva.home())) {
            var page = open(context.newPage());
            signInAsGuest(page, language);
            shoot(page, "home", language);

            at(page, "interview-language-" + language).check();
            at(page, "create-taste").click();
            assertThat(at(page, "lobby")).isVisible();
            shoot(page, "lobby", language);
            at(page, "start-interview").click();
            assertThat(at(page, "room")).isVisible();
            assertThat(at(page, "clock")).containsText(Pattern.compile("\\d+:\\d\\d"));
            shoot(page, "room", language);

            answerEverything(page, known, language);
            at(page, "finish").click();
            at(page, "confirm-finish").click();

            assertThat(at(page, "scorecard")).isVisible(within(30));
            assertThat(page.locator("[data-test^='turn-'][data-grade=PENDING]")).hasCount(0, counted(60));
            assertThat(at(page, "score-total")).hasAttribute("data-score", Pattern.compile("\\d.*"));
            assertThat(page.locator("mark[data-test^='span-'], [data-test^='span-']").count()).isGreaterThanOrEqualTo(3);
            assertThat(page.locator("[data-test^='point-'][data-kind=COVERED]").count()).isGreaterThanOrEqualTo(3);
            shoot(page, "scorecard", language);
            assertThat(page.locator("html").getAttribute("lang")).startsWith(language);
        }
        assertThat(complaints).as("what the page wrote to the console").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh, 390, 844, nms", "en, 1280, 900, spp-sppf", "en, 1280, 900, vit-tokens"})
    void aDemoIsDrawnFromItsDeclarationAndRun(String language, int width, int height, String demo) {
        try (var context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height))) {
            var page = open(context.newPage());
            signInAsGuest(page, language);
            at(page, "nav-lab").click();
            assertThat(at(page, "lab")).isVisible();
            shoot(page, "lab", language);
            at(page, "demo-" + demo).click();
            assertThat(at(page, "run-demo")).isVisible();
            at(page, "run-demo").click();
            assertThat(at(page, "report")).isVisible(within(30));
            assertThat(page.locator("[data-test^='artefact-']").count()).isGreaterThanOrEqualTo(3);
            shoot(page, "demo-" + demo, language);
        }
        assertThat(complaints).as("what the page wrote to the console").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en"})
    void whatWasTypedIsThereAfterAReload(String language) {
        try (var context = browser.newContext()) {
            var page = open(context.newPage());
            signInAsGuest(page, language);
            at(page, "create-taste").click();
            at(page, "start-interview").click();
            at(page, "answer-text").fill("A thought that must not be lost.");
            assertThat(at(page, "save-state")).hasAttribute("data-state", "saved");

            page.reload();

            assertThat(at(page, "answer-text")).hasValue("A thought that must not be lost.");
        }
    }

    /** Questions and the follow-ups that come up on the way, until none is left. */
    private static void answerEverything(Page page, KnownAnswers known, String language) {
        var open = page.locator("[data-test^='nav-'][data-state]:not([data-state=answered])");
        for (int rounds = 0; open.count() > 0; rounds++) {
            assertThat(rounds).as("questions answered so far").isLessThan(10);
            var next = open.first();
            var name = next.getAttribute("data-test");
            next.click();
            assertThat(at(page, name)).hasAttribute("aria-current", "step");
            if (at(page, "code-editor").isVisible()) {
                writeCode(page);
            } else {
                at(page, "answer-text").fill(known.to(at(page, "question").getAttribute("data-question"), language));
                assertThat(at(page, "save-state")).hasAttribute("data-state", "saved");
                shoot(page, "answering", language);
            }
            at(page, "submit-answer").click();
            at(page, "confirm-submit").click();
            assertThat(at(page, name)).hasAttribute("data-state", "answered");
        }
    }

    private static void writeCode(Page page) {
        var editor = page.locator("[data-test=code-editor] .cm-content");
        editor.click();
        page.keyboard().press("ControlOrMeta+A");
        page.keyboard().press("Delete");
        page.keyboard().insertText(KnownAnswers.BINARY_SEARCH);
        at(page, "run-code").click();
        assertThat(at(page, "run-verdict")).hasAttribute("data-verdict", "ACCEPTED", new LocatorAssertions.HasAttributeOptions().setTimeout(20_000));
        shoot(page, "code", page.locator("html").getAttribute("lang"));
    }

    private Page open(Page page) {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("401")) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(viva.address());
        return page;
    }

    private static void signInAsGuest(Page page, String language) {
        at(page, "lang-" + language).click();
        shoot(page, "sign-in", language);
        at(page, "sign-in-guest").click();
        assertThat(at(page, "home")).isVisible();
    }

    private static Locator at(Page page, String name) {
        return page.locator("[data-test='" + name + "']");
    }

    private static LocatorAssertions.IsVisibleOptions within(int seconds) {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(seconds * 1000.0);
    }

    private static LocatorAssertions.HasCountOptions counted(int seconds) {
        return new LocatorAssertions.HasCountOptions().setTimeout(seconds * 1000.0);
    }

    private static void shoot(Page page, String name, String language) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(SCREENSHOTS.resolve(name + "-" + language + "-" + page.viewportSize().width + ".png")));
    }
}
