// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.digest;

import java.util.Locale;
import java.util.Map;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Writes an edition as a mail: an HTML part of one 600 px column without anything external, and a
 * text part of at most 78 columns (an address alone on its line may be longer). Thread-safe.
 */
public final class DigestRenderer {

  private final SpringTemplateEngine html = engine(TemplateMode.HTML, ".html");
  private final SpringTemplateEngine text = engine(TemplateMode.TEXT, ".txt");
  private final DigestSite site;

  public DigestRenderer(DigestSite site) {
    this.site = site;
  }

  public Mail render(Digest digest) {
    Context context =
        context(
            Map.of(
                "digest",
                digest,
                "edition",
                digest.edition(),
                "browserUrl",
                site.url(Paths.edition(digest.edition())),
                "unsubscribeUrl",
                Mail.UNSUBSCRIBE));
    return new Mail(
        digest.subject(), html.process("edition", context), text.process("edition", context));
  }

  /** The one mail that an unconfirmed address gets. */
  Mail renderConfirmation(String confirmUrl) {
    Context context = context(Map.of("confirmUrl", confirmUrl));
    return new Mail(
        "Please confirm: the weekly digest of Signal Tracker",
        html.process("confirm", context),
        text.process("confirm", context));
  }

  private Context context(Map<String, Object> variables) {
    Context context = new Context(Locale.ENGLISH, variables);
    context.setVariable("layout", new MailLayout(site));
    context.setVariable("words", new EditionWords());
    return context;
  }

  private static SpringTemplateEngine engine(TemplateMode mode, String suffix) {
    ClassLoaderTemplateResolver resolver =
        new ClassLoaderTemplateResolver(DigestRenderer.class.getClassLoader());
    resolver.setPrefix("mail/");
    resolver.setSuffix(suffix);
    resolver.setTemplateMode(mode);
    resolver.setCharacterEncoding("UTF-8");
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.setTemplateResolver(resolver);
    return engine;
  }
}
