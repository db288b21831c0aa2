#pragma once

#include <string>

/// Builds one JSON text front to back; commas are placed by it, names are plain ASCII and written as they stand.
class Json {
public:
    Json& open(char bracket);
    Json& close(char bracket);
    Json& name(const char* name);
    Json& number(double value);
    Json& number(int value);
    Json& flag(bool value);
    Json& text(const std::string& value);
    const std::string& str() const { return text_; }

private:
    void separate();
    std::string text_;
};
