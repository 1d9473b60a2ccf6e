//! `Code`: one variant a problem. Each has a section in `docs/diagnostics.md` and a fixture in `tests/mistakes/`.

use serde::{Deserialize, Serialize};

use super::Severity::{self, Error, Off, Warning};

macro_rules! codes {
    ($($name:ident $id:literal $severity:ident;)*) => {
        /// A kind of problem that Tribina can find. The id is for people to quote and to look up.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
        #[allow(missing_docs)] // documented where editors look: docs/diagnostics.md
        pub enum Code {
            $($name),*
        }

        impl Code {
            /// Every code there is, in the order of `docs/diagnostics.md`.
            pub const ALL: &'static [Code] = &[$(Code::$name),*];

            /// The stable id: `link/missing-target`.
            pub fn id(self) -> &'static str {
                match self {
                    $(Code::$name => $id),*
                }
            }

            /// How serious it is unless `severity:` in `site.yaml` says otherwise.
            pub fn default_severity(self) -> Severity {
                match self {
                    $(Code::$name => $severity),*
                }
            }
        }
    };
}

codes! {
    SiteMissing "site/missing" Error;
    SiteEmpty "site/empty" Warning;
    FileUnreadable "file/unreadable" Error;
    FileNotUtf8 "file/not-utf8" Error;
    FileTooLarge "file/too-large" Error;
    FileBadName "file/bad-name" Error;
    FileUnknownLanguage "file/unknown-language" Error;
    FileNotRead "file/not-read" Warning;
    FileDuplicate "file/duplicate" Error;
    FrontMatterMissing "front-matter/missing" Error;
    FrontMatterUnclosed "front-matter/unclosed" Error;
    YamlSyntax "yaml/syntax" Error;
    YamlDuplicateKey "yaml/duplicate-key" Error;
    YamlComment "yaml/comment" Warning;
    FieldUnknown "field/unknown" Error;
    FieldMissing "field/missing" Error;
    FieldWrongType "field/wrong-type" Error;
    FieldBadValue "field/bad-value" Error;
    FieldOneItem "field/one-item" Warning;
    FieldContradiction "field/contradiction" Error;
    FieldOrder "field/order" Error;
    ReferenceUnknown "reference/unknown" Error;
    ReferenceUnlisted "reference/unlisted-term" Warning;
    ReferenceMissingFile "reference/missing-file" Error;
    ReferenceCycle "reference/cycle" Error;
    SeriesDuplicateNumber "series/duplicate-number" Error;
    SeriesGap "series/gap" Warning;
    FundingMissingDisclaimer "funding/missing-disclaimer" Error;
    FundingUntranslated "funding/untranslated-disclaimer" Warning;
    MarkdownUndefinedFootnote "markdown/undefined-footnote" Warning;
    MarkdownUnusedFootnote "markdown/unused-footnote" Warning;
    MarkdownUndefinedReference "markdown/undefined-reference" Warning;
    MarkdownHeadingLevel "markdown/heading-level" Warning;
    MarkdownDuplicateId "markdown/duplicate-id" Error;
    MarkdownUnknownLanguage "markdown/unknown-code-language" Warning;
    MarkdownUnclosedCode "markdown/unclosed-code" Warning;
    MarkdownHtml "markdown/html" Warning;
    MarkdownListNumber "markdown/list-number" Warning;
    MarkdownTableCell "markdown/table-cell" Warning;
    MarkdownTooDeep "markdown/too-deep" Error;
    CitationStyle "citation/style" Error;
    CitationBibliography "citation/bibliography" Error;
    CitationNone "citation/no-bibliography" Warning;
    CitationUnknown "citation/unknown-key" Error;
    CitationUnused "citation/unused" Off;
    LanguageWrongScript "language/wrong-script" Warning;
    LanguageWrongLanguage "language/wrong-language" Warning;
    LanguageMixedScript "language/mixed-script" Warning;
    ImageMissingAlt "image/missing-alt" Warning;
    EmbedUnknownHost "embed/unknown-host" Warning;
    EmbedLinkAlone "embed/link-alone" Warning;
    PolicyBlocked "policy/blocked" Warning;
    ImageUnreadable "image/unreadable" Error;
    LinkMissingTarget "link/missing-target" Error;
    LinkMissingFragment "link/missing-fragment" Error;
    LinkOutside "link/outside-site" Error;
    LinkUnpublished "link/unpublished" Warning;
    LinkWithdrawn "link/withdrawn" Warning;
    LinkUnsafe "link/unsafe" Error;
    EventNoTimezone "event/no-timezone" Warning;
    UrlClash "url/clash" Error;
    UrlReserved "url/reserved-name" Error;
    RepositoryIncomplete "repository/incomplete" Warning;
    RepositoryName "repository/name-in-one-piece" Warning;
    RepositoryPrefix "repository/other-prefix" Warning;
    RepositoryDuplicate "repository/duplicate" Error;
    RepositoryEmpty "repository/empty" Warning;
    LocaleNoData "locale/no-data" Warning;
    StringsSyntax "strings/syntax" Error;
    StringsMissing "strings/missing" Warning;
    StringsUnknown "strings/unknown" Warning;
    ThemeMissing "theme/missing" Error;
    ThemeLowContrast "theme/low-contrast" Warning;
    StyleSyntax "style/syntax" Warning;
    StyleImport "style/import" Error;
    StyleMissingFile "style/missing-file" Error;
    StyleThirdParty "style/third-party" Warning;
    TemplateSyntax "template/syntax" Error;
    TemplateMissing "template/missing" Error;
    TemplateUnused "template/unused" Warning;
    TemplateRender "template/render" Error;
}

impl Code {
    /// Finds a code by its id.
    pub fn parse(id: &str) -> Option<Code> {
        Code::ALL.iter().copied().find(|code| code.id() == id)
    }
}
