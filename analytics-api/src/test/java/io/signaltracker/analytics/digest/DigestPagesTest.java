// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.signaltracker.crawler.store.Database;
import io.signaltracker.crawler.store.TestDatabases;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import org.thymeleaf.templateresource.StringTemplateResource;

/** The pages, and the whole way from the form to the end of the subscription. */
class DigestPagesTest extends DigestContract {

  private static final Pattern LINK =
      Pattern.compile("https://tracker\\.example\\.org(/(?:u|digest/confirm)/[A-Za-z0-9_-]{22})");

  private static final String FRAME =
      "<html th:fragment='page(title, main, asof)'><title th:text='${title}'></title>"
          + "<body class='site'><main th:insert='${main}'></main></body></html>";

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
  private MockMvc web = MockMvcBuilders.standaloneSetup(new Object()).build();

  @Override
  protected Database open() {
    return TestDatabases.sqlite(folder, MIGRATIONS);
  }

  @BeforeEach
  void start() {
    server.start();
    sender.setHost("127.0.0.1");
    sender.setPort(server.getSmtp().getPort());
    SignUp signUp = new SignUp(subscribers, new DigestRenderer(SITE), sender, SITE, clock);
    web =
        MockMvcBuilders.standaloneSetup(
                new DigestController(editions, signUp, subscribers),
                new UnsubscribeController(subscribers))
            .setViewResolvers(views())
            .build();
  }

  private ThymeleafViewResolver views() {
    ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
    templates.setPrefix("templates/");
    templates.setSuffix(".html");
    templates.setCharacterEncoding("UTF-8");
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.addTemplateResolver(siteFrame());
    engine.addTemplateResolver(templates);
    ThymeleafViewResolver views = new ThymeleafViewResolver();
    views.setTemplateEngine(engine);
    views.setCharacterEncoding("UTF-8");
    return views;
  }

  /** Stands for the frame that the site puts around its pages. */
  private static StringTemplateResolver siteFrame() {
    StringTemplateResolver frame =
        new StringTemplateResolver() {
          @Override
          protected ITemplateResource computeTemplateResource(
              IEngineConfiguration configuration,
              String ownerTemplate,
              String template,
              Map<String, Object> attributes) {
            return new StringTemplateResource(FRAME);
          }
        };
    frame.setResolvablePatterns(Set.of("frame"));
    frame.setOrder(1);
    return frame;
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void goesFromTheFormToTheEndOfTheSubscription() throws Exception {
    assertThat(page(post("/digest/subscribe").param("email", "Ada@Example.org"), 200).title())
        .isEqualTo("Please look into your mail · Signal Tracker");
    String confirm = linkInMail(0, 0);
    assertThat(linkInMail(0, 1)).isEqualTo(confirm);

    assertThat(page(get(confirm), 200).select("form[method=post]").attr("action"))
        .isEqualTo(confirm);
    assertThat(subscriberState("Ada@Example.org")).isEqualTo("PENDING");
    assertThat(page(post(confirm), 200).select("h1").text()).isEqualTo("Confirmed");
    assertThat(subscriberState("Ada@Example.org")).isEqualTo("CONFIRMED");

    weekly(Worlds.busyWeek(), sender).run();
    String unsubscribe = linkInMail(1, 0);
    assertThat(page(get(unsubscribe), 200).select("button").text()).isEqualTo("Unsubscribe");
    assertThat(subscriberState("Ada@Example.org")).isEqualTo("CONFIRMED");
    assertThat(oneClick(unsubscribe).getStatus()).isEqualTo(200);
    assertThat(oneClick(unsubscribe).getContentAsString()).isEmpty();
    assertThat(oneClick(unsubscribe).getStatus()).isEqualTo(200);
    assertThat(subscriberState("Ada@Example.org")).isEqualTo("UNSUBSCRIBED");
    assertThat(page(get(unsubscribe), 200).select("h1").text()).isEqualTo("Unsubscribed");
  }

  @Test
  void unsubscribesByTheButtonOfThePage() throws Exception {
    confirmed("ada@example.org");
    weekly(Worlds.busyWeek(), sender).run();
    String unsubscribe = linkInMail(0, 0);

    Document page =
        page(post(unsubscribe).param("List-Unsubscribe", "One-Click").param("page", "yes"), 200);

    assertThat(page.select("h1").text()).isEqualTo("Unsubscribed");
    assertThat(subscriberState("ada@example.org")).isEqualTo("UNSUBSCRIBED");
  }

  @Test
  void answersAnUnknownLinkAndAWrongBodyWithoutChangingAnything() throws Exception {
    confirmed("ada@example.org");
    weekly(Worlds.busyWeek(), sender).run();

    assertThat(web.perform(post(linkInMail(0, 0))).andReturn().getResponse().getStatus())
        .isEqualTo(400);
    assertThat(oneClick("/u/" + Token.random().text()).getStatus()).isEqualTo(404);
    page(get("/u/" + Token.random().text()), 404);
    page(get("/digest/confirm/" + Token.random().text()), 404);
    page(post("/digest/confirm/" + Token.random().text()), 404);
    assertThat(subscriberState("ada@example.org")).isEqualTo("CONFIRMED");
  }

  @Test
  void sendsNothingToWhatIsNoAddressAndSaysSo() throws Exception {
    String evil = "ada@example.org\r\nBcc: <script>@example.org";

    Document page = page(post("/digest/subscribe").param("email", evil), 400);

    assertThat(page.select("main p").text()).contains("Bcc: <script>@example.org");
    assertThat(page.select("script")).isEmpty();
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void saysSoWhenTheMailServerIsGoneAndLetsTheReaderTryAgain() throws Exception {
    server.stop();
    page(post("/digest/subscribe").param("email", "ada@example.org"), 503);
    server.start();
    sender.setPort(server.getSmtp().getPort());

    page(post("/digest/subscribe").param("email", "ada@example.org"), 200);

    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void sendsOneConfirmationHoweverOftenTheFormIsSent() throws Exception {
    for (int i = 0; i < 5; i++) {
      page(post("/digest/subscribe").param("email", "ada@example.org"), 200);
    }

    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void listsTheEditionsAndShowsEach() throws Exception {
    assertThat(page(get("/digest"), 200).text()).contains("not published an edition yet");
    weekly(Worlds.busyWeek(), sender).run();

    Document list = page(get("/digest"), 200);
    assertThat(list.select("ol a").attr("href")).isEqualTo("/digest/2026-W15");
    Document edition = page(get("/digest/2026-W15"), 200);

    assertThat(edition.select("h3")).hasSize(4);
    assertThat(edition.select("h3").eachText().getFirst())
        .isEqualTo("Quiet Otter went from speculated (Eastworks) to confirmed: Northlab");
    assertThat(edition.select("blockquote").eachText().getFirst()).contains("<b>ending</b>");
    assertThat(edition.select("figcaption a").eachAttr("href").getFirst())
        .isEqualTo("/articles/article-c3?claim=c3");
  }

  @Test
  void keepsToTheContentSecurityPolicy() throws Exception {
    weekly(Worlds.busyWeek(), sender).run();

    for (String path : new String[] {"/digest", "/digest/2026-W15", "/u/x", "/digest/confirm/x"}) {
      Document page = Jsoup.parse(answer(get(path)).getContentAsString());
      assertThat(page.select("[style], style, script, img")).isEmpty();
      assertThat(page.select("html").attr("lang")).isEqualTo("en");
      assertThat(page.select("main")).hasSize(1);
    }
  }

  @Test
  void standsInTheSitesFrameWhereThereIsOne() throws Exception {
    Document page = page(get("/digest").requestAttr("frame", "the site's state"), 200);

    assertThat(page.select("body.site main h1").text()).isEqualTo("The weekly digest");
    assertThat(page.title()).isEqualTo("Digest");
  }

  @Test
  void saysThatAWeekHasNoEdition() throws Exception {
    assertThat(page(get("/digest/2026-W01"), 404).text()).contains("'2026-W01'");
    assertThat(page(get("/digest/next-week"), 404).text()).contains("as in 2026-W15");
  }

  private Document page(MockHttpServletRequestBuilder request, int status) throws Exception {
    MockHttpServletResponse response = answer(request);
    assertThat(response.getStatus()).isEqualTo(status);
    return Jsoup.parse(response.getContentAsString());
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request).andReturn().getResponse();
  }

  private MockHttpServletResponse oneClick(String path) throws Exception {
    return answer(post(path).param("List-Unsubscribe", "One-Click"));
  }

  /** The path of the link to press in one part of one of the mails received so far. */
  private String linkInMail(int number, int part) throws Exception {
    MimeMessage mail = Arrays.asList(server.getReceivedMessages()).get(number);
    Matcher matcher =
        LINK.matcher((String) ((Multipart) mail.getContent()).getBodyPart(part).getContent());
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }
}
