#include "fuzz/mangler.h"

#include <QByteArrayList>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <cstdint>
#include <cstdio>

// Where no fuzzer is linked: reads the corpus once, then for --seconds N what the mangler makes of
// it. The input at hand stands in the file "fuzz-input", which a crash leaves behind.

using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

void run(const QByteArray &input)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(input.constData()),
                           static_cast<std::size_t>(input.size()));
}

QByteArrayList corpusIn(const QString &folder)
{
    QByteArrayList inputs;
    const QDir files(folder);
    for (const QString &name : files.entryList(QDir::Files, QDir::Name)) {
        QFile file(files.filePath(name));
        if (file.open(QIODevice::ReadOnly)) {
            inputs += file.readAll();
        }
    }
    return inputs;
}

bool keep(const QByteArray &input)
{
    QFile file(u"fuzz-input"_s);
    return file.open(QIODevice::WriteOnly) && file.write(input) == input.size();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const qsizetype option = words.indexOf(u"--seconds"_s);
    const qint64 seconds = option < 0 ? 0 : words.value(option + 1).toLongLong();
    const QByteArrayList corpus = corpusIn(words.value(1));
    if (corpus.isEmpty()) {
        std::puts("usage: zhibu_fuzz CORPUS [--seconds N]");
        return 2;
    }
    for (const QByteArray &input : corpus) {
        run(input);
    }
    QElapsedTimer clock;
    clock.start();
    zhibu::Mangler mangled(static_cast<unsigned>(QCoreApplication::applicationPid()));
    qint64 inputs = corpus.size();
    while (clock.elapsed() < seconds * 1000) {
        const QByteArray &seed = corpus[mangled.number(static_cast<unsigned>(corpus.size()))];
        const QByteArray input = seed.left(1) + mangled(seed.mid(1));
        if (!keep(input)) {
            std::puts("fuzz-input cannot be written here");
            return 2;
        }
        run(input);
        ++inputs;
    }
    QFile::remove(u"fuzz-input"_s);
    std::printf("%lld inputs, no crash\n", static_cast<long long>(inputs));
    return 0;
}
