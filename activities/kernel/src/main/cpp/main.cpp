// Reads a STEP, IGES or BREP file and prints one line of JSON: what OpenCASCADE makes of each solid in it. With --write
// it writes those solids to another file instead, as IGES (.igs, .iges) or BREP (.brep), and prints its version.
//
//   cadlift-kernel [--megabytes N] [--timing] FILE
//   cadlift-kernel [--megabytes N] --write OUT FILE
//   cadlift-kernel --version
//
// Exit codes: 0 read and measured, 2 usage, 3 unreadable file, 4 out of memory, 5 the kernel failed on the file.
// Everything but the JSON is kept off standard output; a message on standard error says why it is not 0.

#include "json.h"
#include "measuring.h"
#include "reading.h"
#include "writing.h"

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <new>
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <Message.hxx>
#include <Message_Messenger.hxx>
#include <Message_Printer.hxx>
#include <Standard_Failure.hxx>
#include <Standard_OutOfMemory.hxx>
#include <Standard_Version.hxx>

namespace {

enum Exit { OK = 0, USAGE = 2, UNREADABLE = 3, OUT_OF_MEMORY = 4, KERNEL_FAILED = 5 };

struct Arguments {
    std::string file;
    std::string out;
    long megabytes = 0;
    bool timing = false;
    bool version = false;
};

int fail(int code, const std::string& message) {
    std::fprintf(stderr, "cadlift-kernel: %s\n", message.c_str());
    return code;
}

bool parse(int count, char** values, Arguments& arguments) {
    for (int i = 1; i < count; i++) {
        std::string value = values[i];
        if (value == "--timing") {
            arguments.timing = true;
        } else if (value == "--version") {
            arguments.version = true;
        } else if (value == "--megabytes" && i + 1 < count) {
            arguments.megabytes = std::atol(values[++i]);
            if (arguments.megabytes <= 0) {
                return false;
            }
        } else if (value == "--write" && i + 1 < count) {
            arguments.out = values[++i];
            if (!isWritable(arguments.out)) {
                return false;
            }
        } else if (arguments.file.empty() && value.rfind("--", 0) != 0) {
            arguments.file = value;
        } else {
            return false;
        }
    }
    return arguments.version || !arguments.file.empty();
}

// A damaged file can send the kernel through a null pointer or into endless recursion. The process then ends at once,
// on a stack of its own since the usual one may be the one that overflowed.
void onSignal(int signal) {
    (void)signal;
    const char message[] = "cadlift-kernel: the kernel crashed on this file\n";
    ssize_t written = write(STDERR_FILENO, message, sizeof message - 1);
    (void)written;
    _exit(KERNEL_FAILED);
}

void catchSignals() {
    static char stackBytes[1 << 16];
    stack_t stack = {};
    stack.ss_sp = stackBytes;
    stack.ss_size = sizeof stackBytes;
    sigaltstack(&stack, nullptr);
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_ONSTACK;
    for (int signal : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT}) {
        sigaction(signal, &action, nullptr);
    }
}

void limitMemory(long megabytes) {
    rlimit none = {0, 0};
    setrlimit(RLIMIT_CORE, &none);
    if (megabytes > 0) {
        rlim_t bytes = static_cast<rlim_t>(megabytes) << 20;
        rlimit limit = {bytes, bytes};
        setrlimit(RLIMIT_AS, &limit);
    }
}

// Gives the real standard output and puts nothing in its place, so that no print of a library gets into the answer.
FILE* reserveOutput() {
    int answer = dup(STDOUT_FILENO);
    int nothing = open("/dev/null", O_WRONLY);
    dup2(nothing, STDOUT_FILENO);
    close(nothing);
    Message::DefaultMessenger()->RemovePrinters(STANDARD_TYPE(Message_Printer));
    return fdopen(answer, "w");
}

void addBox(Json& json, const Bnd_Box& box) {
    json.name("bbox").open('[');
    if (!box.IsVoid()) {
        for (const gp_Pnt& corner : {box.CornerMin(), box.CornerMax()}) {
            json.number(corner.X()).number(corner.Y()).number(corner.Z());
        }
    }
    json.close(']');
}

void addSolids(Json& json, const std::vector<Measured>& solids) {
    json.name("solids").open('[');
    for (const Measured& solid : solids) {
        json.open('{').name("valid").flag(solid.valid).name("closed").flag(solid.closed);
        json.name("volume").number(solid.volume).name("area").number(solid.area);
        addBox(json, solid.box);
        json.name("centroid").open('[');
        json.number(solid.centroid.X()).number(solid.centroid.Y()).number(solid.centroid.Z()).close(']');
        json.name("tolerance").number(solid.tolerance);
        json.name("faces").number(solid.faces).name("cylinders").number(solid.cylinders).close('}');
    }
    json.close(']');
}

void addSums(Json& json, const std::vector<Measured>& solids, int loose) {
    bool valid = loose == 0 && !solids.empty();
    double volume = 0;
    double area = 0;
    Bnd_Box box;
    for (const Measured& solid : solids) {
        valid = valid && solid.valid && solid.closed;
        volume += solid.volume;
        area += solid.area;
        box.Add(solid.box);
    }
    json.name("valid").flag(valid).name("loose_faces").number(loose);
    json.name("volume").number(volume).name("area").number(area);
    addBox(json, box);
}

double secondsSince(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

std::string check(const Arguments& arguments) {
    auto start = std::chrono::steady_clock::now();
    TopoDS_Shape shape = readShape(arguments.file);
    double readSeconds = secondsSince(start);
    std::vector<Measured> solids = measureSolids(shape);
    Json json;
    json.open('{').name("occt").text(OCC_VERSION_COMPLETE);
    addSums(json, solids, looseFaces(shape));
    addSolids(json, solids);
    if (arguments.timing) {
        json.name("seconds").open('{').name("read").number(readSeconds);
        json.name("total").number(secondsSince(start)).close('}');
    }
    return json.close('}').str();
}

std::string write(const Arguments& arguments) {
    writeShape(readShape(arguments.file), arguments.out);
    return Json().open('{').name("occt").text(OCC_VERSION_COMPLETE).close('}').str();
}

}  // namespace

int main(int count, char** values) {
    Arguments arguments;
    if (!parse(count, values, arguments)) {
        return fail(USAGE, "usage: cadlift-kernel [--megabytes N] [--timing] [--write OUT.igs|OUT.brep] FILE | --version");
    }
    FILE* answer = reserveOutput();
    if (arguments.version) {
        std::fprintf(answer, "{\"occt\":\"%s\"}\n", OCC_VERSION_COMPLETE);
        std::fflush(answer);
        return OK;
    }
    limitMemory(arguments.megabytes);
    catchSignals();
    int code = OK;
    try {
        std::string json = arguments.out.empty() ? check(arguments) : write(arguments);
        std::fprintf(answer, "%s\n", json.c_str());
        std::fflush(answer);
    } catch (const Unreadable& unreadable) {
        code = fail(UNREADABLE, unreadable.what());
    } catch (const Standard_OutOfMemory&) {
        code = fail(OUT_OF_MEMORY, "the memory limit was reached");
    } catch (const std::bad_alloc&) {
        code = fail(OUT_OF_MEMORY, "the memory limit was reached");
    } catch (const Standard_Failure& failure) {
        code = fail(KERNEL_FAILED, std::string(failure.DynamicType()->Name()) + ": " + failure.GetMessageString());
    } catch (const std::exception& failure) {
        code = fail(KERNEL_FAILED, failure.what());
    }
    // Tearing down a large model takes as long as a good part of reading it, and the system does it better.
    _exit(code);
}
