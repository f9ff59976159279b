// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/cacheoptions.h"

#include "hub/auth/tokenlookup.h"

#include <QCommandLineParser>
#include <QDir>

using namespace Qt::StringLiterals;

namespace hs::app {

namespace {

using CacheComplaint = std::unexpected<QString>;

constexpr auto kCacheHelp = R"(usage: hubscope cache COMMAND [options]

Looks after the Hugging Face cache that every Hub program on this computer shares, as hf cache does.

  ls                      what is there
      --revisions         a line for each revision
      -f, --filter TEST   size>1GB, accessed>30d, modified<7d, type=dataset, refs=main; may be repeated
      --sort KEY          accessed, modified, size (largest or newest first) or name; :asc or :desc after it
      --limit N           that many lines at most
      --show-warnings     say what in the folder is no readable repository
  rm TARGET...            takes repositories or revisions out: model/owner/name, hf://owner/name, a commit's 40 digits
  prune                   takes out revisions that no branch or tag points to, and half-fetched files; a download that
                          the window has paused begins again after that
      -y, --yes           do not ask
      --dry-run           say what would go, and do nothing
      --now               delete for good at once
  undo [ID]               puts back what rm or prune took out last, or the deletion ID
  empty [ID]              deletes for good what was taken out: only then is the space free
      -y, --yes           do not ask
      --dry-run           say what would go, and do nothing
  verify REPO             hashes the files of a revision again; needs no network
      --revision REVISION branch, tag or commit; the default is main, or the only revision there is
      --fail-on-missing-files, --fail-on-extra-files
                          also when files of the revision are not here, or files are here that it has not
  import FOLDER [REPO]    takes files of the folder that are, by their hash, files of REPO into the cache; without REPO:
                          files that repositories in the cache lack. REPO as for hubscope get; it need not be here yet.
                          The folder's own files stay as they are
      --revision REVISION branch, tag or commit of REPO; the default is main
      --link              hard links where a clone is not possible: no space is taken, but whoever changes the folder's
                          file changes the cache
      --dry-run           say what would be taken in, and do nothing
      --endpoint ADDRESS, --token-file FILE
                          as for hubscope get

  --cache-dir FOLDER      the cache; the default is HF_HUB_CACHE, or ~/.cache/huggingface/hub
  --json                  one JSON object a line on standard output instead of words
  -h, --help              this text

What is taken out stays in an undo bin in the cache's own folder, which other programs do not see. A repository that is
being downloaded is left alone.

Exit codes
  0  done
  1  verify: a file is damaged (or missing or extra, where that was asked for)
  2  the command line makes no sense, or a question was not answered with yes
  3  not in the cache, nothing to put back, or no file to take in
  4  import: no access to the repository
  5  import: the network or the Hub did not work
  6  the disk is full or cannot be read or written
  8  being downloaded, or another program is at the undo bin; import: a file changed meanwhile
130  interrupted
)"_L1;

struct CacheWords
{
    QCommandLineOption help{{u"h"_s, u"help"_s}};
    QCommandLineOption cacheDir{u"cache-dir"_s, {}, u"folder"_s};
    QCommandLineOption json{u"json"_s};
    QCommandLineOption revisions{u"revisions"_s};
    QCommandLineOption filter{{u"f"_s, u"filter"_s}, {}, u"test"_s};
    QCommandLineOption sort{u"sort"_s, {}, u"key"_s};
    QCommandLineOption limit{u"limit"_s, {}, u"n"_s};
    QCommandLineOption warnings{u"show-warnings"_s};
    QCommandLineOption yes{{u"y"_s, u"yes"_s}};
    QCommandLineOption dryRun{u"dry-run"_s};
    QCommandLineOption now{u"now"_s};
    QCommandLineOption revision{u"revision"_s, {}, u"revision"_s};
    QCommandLineOption failOnMissing{u"fail-on-missing-files"_s};
    QCommandLineOption failOnExtra{u"fail-on-extra-files"_s};
    QCommandLineOption link{u"link"_s};
    QCommandLineOption endpoint{u"endpoint"_s, {}, u"address"_s};
    QCommandLineOption tokenFile{u"token-file"_s, {}, u"file"_s};

    /// What a command takes besides the three that all take.
    [[nodiscard]] QList<QCommandLineOption> of(CacheOptions::Verb verb) const
    {
        switch (verb) {
        case CacheOptions::Verb::List:
            return {revisions, filter, sort, limit, warnings};
        case CacheOptions::Verb::Remove:
        case CacheOptions::Verb::Prune:
            return {yes, dryRun, now};
        case CacheOptions::Verb::Empty:
            return {yes, dryRun};
        case CacheOptions::Verb::Verify:
            return {revision, failOnMissing, failOnExtra};
        case CacheOptions::Verb::Import:
            return {revision, link, dryRun, endpoint, tokenFile};
        case CacheOptions::Verb::Undo:
        case CacheOptions::Verb::Help:
            break;
        }
        return {};
    }
};

std::optional<CacheOptions::Verb> verbFromWord(const QString &word)
{
    using Verb = CacheOptions::Verb;
    static const QHash<QString, Verb> kVerbs{
        {u"ls"_s, Verb::List},       {u"list"_s, Verb::List},  {u"rm"_s, Verb::Remove},   {u"prune"_s, Verb::Prune},
        {u"verify"_s, Verb::Verify}, {u"undo"_s, Verb::Undo},  {u"empty"_s, Verb::Empty}, {u"import"_s, Verb::Import},
        {u"-h"_s, Verb::Help},       {u"--help"_s, Verb::Help}};
    const auto verb = kVerbs.constFind(word);
    return verb == kVerbs.cend() ? std::nullopt : std::optional(*verb);
}

std::expected<void, QString> readListOptions(const QCommandLineParser &line, const CacheWords &words,
                                             CacheOptions &options)
{
    options.withRevisions = line.isSet(words.revisions);
    options.withWarnings = line.isSet(words.warnings);
    for (const QString &expression : line.values(words.filter)) {
        const auto filter = CacheFilter::parse(expression);
        if (!filter)
            return CacheComplaint(filter.error());
        options.filters.append(*filter);
    }
    if (line.isSet(words.sort)) {
        const auto order = CacheOrder::parse(line.value(words.sort));
        if (!order)
            return CacheComplaint(order.error());
        options.order = *order;
    }
    if (line.isSet(words.limit)) {
        bool isNumber = false;
        options.limit = line.value(words.limit).toInt(&isNumber);
        if (!isNumber || *options.limit < 0)
            return CacheComplaint(u"--limit is a number"_s);
    }
    return {};
}

/// How many targets a command takes.
std::pair<int, int> targetCount(CacheOptions::Verb verb)
{
    constexpr int kMany = 100000;
    switch (verb) {
    case CacheOptions::Verb::Remove:
        return {1, kMany};
    case CacheOptions::Verb::Verify:
        return {1, 1};
    case CacheOptions::Verb::Import:
        return {1, 2};
    case CacheOptions::Verb::Undo:
    case CacheOptions::Verb::Empty:
        return {0, 1};
    default:
        return {0, 0};
    }
}

/// The repository and its Hub, in the words of `hubscope get`; its commands for a cache say "dataset/owner/name" as
/// well.
std::expected<void, QString> readImport(const QCommandLineParser &line, const CacheWords &words,
                                        const QProcessEnvironment &environment, CacheOptions &options)
{
    options.isLinking = line.isSet(words.link);
    options.isDryRun = line.isSet(words.dryRun);
    const QString repo = options.targets.value(1);
    options.targets = {QDir::cleanPath(QDir::current().absoluteFilePath(options.targets.first()))};
    if (repo.isEmpty()) {
        const bool isOfRepo = line.isSet(words.revision) || line.isSet(words.endpoint) || line.isSet(words.tokenFile);
        return isOfRepo ? std::expected<void, QString>(CacheComplaint(u"which repository?"_s))
                        : std::expected<void, QString>();
    }
    const auto kind = hub::repoKindFromWord(repo.section(u'/', 0, 0));
    const bool isTyped = kind && repo.count(u'/') == 2 && repo.section(u'/', 0, 0) == hub::words(*kind).singular;
    QStringList get{isTyped ? repo.section(u'/', 1) : repo, u"--cache-dir"_s, options.cacheFolder};
    if (isTyped)
        get << u"--type"_s << QString(hub::words(*kind).singular);
    for (const QCommandLineOption *option : {&words.revision, &words.endpoint, &words.tokenFile}) {
        if (line.isSet(*option))
            get << u"--"_s + option->names().first() << line.value(*option);
    }
    auto imported = parseGetOptions(get, environment);
    if (!imported)
        return CacheComplaint(imported.error());
    options.imported = std::move(*imported);
    return {};
}

} // namespace

QString cacheHelpText()
{
    return kCacheHelp;
}

std::expected<CacheOptions, QString> parseCacheOptions(const QStringList &arguments,
                                                       const QProcessEnvironment &environment)
{
    const auto verb = verbFromWord(arguments.value(0));
    if (!verb)
        return CacheComplaint(arguments.isEmpty() ? u"which command?"_s
                                                  : u"“%1” is no command"_s.arg(arguments.first()));
    CacheOptions options;
    const CacheWords words;
    QCommandLineParser line;
    line.addOptions(QList{words.help, words.cacheDir, words.json} + words.of(*verb));
    if (!line.parse(QStringList{u"hubscope cache"_s} + arguments.mid(1)))
        return CacheComplaint(line.errorText());
    if (*verb == CacheOptions::Verb::Help || line.isSet(words.help))
        return options;
    options.verb = *verb;
    options.isJson = line.isSet(words.json);
    options.targets = line.positionalArguments();
    const auto [fewest, most] = targetCount(*verb);
    if (options.targets.size() < fewest || options.targets.size() > most)
        return CacheComplaint(fewest > 0 ? u"which repository?"_s : u"“%1” is too much"_s.arg(options.targets.last()));
    if (line.isSet(words.cacheDir) && line.value(words.cacheDir).isEmpty()) // a shell variable that is not set
        return CacheComplaint(u"--cache-dir is empty; it takes a folder"_s);
    const QString folder =
        line.isSet(words.cacheDir) ? line.value(words.cacheDir) : hub::HubEnvironment::read(environment).hubCache;
    options.cacheFolder = QDir::cleanPath(QDir::current().absoluteFilePath(folder));
    if (*verb == CacheOptions::Verb::List) {
        if (const auto read = readListOptions(line, words, options); !read)
            return CacheComplaint(read.error());
        return options;
    }
    if (*verb == CacheOptions::Verb::Import) {
        if (const auto read = readImport(line, words, environment, options); !read)
            return CacheComplaint(read.error());
        return options;
    }
    const QStringList given = line.optionNames();
    options.isConfirmed = given.contains("y"_L1) || given.contains("yes"_L1);
    options.isDryRun = given.contains("dry-run"_L1);
    options.isForGood = given.contains("now"_L1);
    options.failsOnMissing = given.contains("fail-on-missing-files"_L1);
    options.failsOnExtra = given.contains("fail-on-extra-files"_L1);
    if (given.contains("revision"_L1))
        options.revision = line.value(words.revision);
    return options;
}

} // namespace hs::app
