#include "json.h"

#include <cmath>
#include <cstdio>

void Json::separate() {
    if (!text_.empty() && text_.back() != '[' && text_.back() != '{' && text_.back() != ':') {
        text_ += ',';
    }
}

Json& Json::open(char bracket) {
    separate();
    text_ += bracket;
    return *this;
}

Json& Json::close(char bracket) {
    text_ += bracket;
    return *this;
}

Json& Json::name(const char* name) {
    separate();
    text_.append("\"").append(name).append("\":");
    return *this;
}

Json& Json::number(double value) {
    separate();
    char digits[32];
    std::snprintf(digits, sizeof digits, "%.17g", value);
    // JSON knows neither infinity nor NaN.
    text_ += std::isfinite(value) ? digits : "null";
    return *this;
}

Json& Json::number(int value) {
    separate();
    text_ += std::to_string(value);
    return *this;
}

Json& Json::flag(bool value) {
    separate();
    text_ += value ? "true" : "false";
    return *this;
}

Json& Json::text(const std::string& value) {
    separate();
    text_ += '"';
    for (char c : value) {
        // What is not printable ASCII says nothing in a message and might break the JSON.
        text_ += c < ' ' || c > '~' || c == '"' || c == '\\' ? '?' : c;
    }
    text_ += '"';
    return *this;
}
