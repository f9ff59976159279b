// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/net/listener.h"

#include "localhub/net/growingpool.h"
#include "localhub/net/requestframing.h"

#include <limits>
#include <thread>

#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr int kWaitingConnections = 512;

/// httplib's server with our connections.
template <typename Base>
class ServingOurWay : public Base
{
public:
    template <typename... Args>
    explicit ServingOurWay(const ListenerOptions &options, IsSmallBody isSmallBody, Args &&...args)
        : Base(std::forward<Args>(args)...)
        , sockets(options.mostOfOneAddress)
        , m_times(options.times)
        , m_isSmallBody(std::move(isSmallBody))
    {}

    [[nodiscard]] int bind(const std::string &host, int port)
    {
        const int bound = port == 0 ? this->bind_to_any_port(host) : this->bind_to_port(host, port) ? port : -1;
        if (bound > 0) // the library's own queue holds five
            ::listen(this->svr_sock_, kWaitingConnections);
        return bound;
    }

    OpenSockets sockets;

private:
    [[nodiscard]] SSL_CTX *tls() const
    {
        if constexpr (std::is_base_of_v<httplib::SSLServer, Base>)
            return this->ssl_context();
        else
            return nullptr;
    }

    bool process_and_close_socket(socket_t socket) override
    {
        ClientPace pace;
        bool isServed = sockets.add(socket, addressOf(socket), pace);
        if (isServed) {
            isServed = serveConnection(
                socket, tls(), m_times, pace, m_isSmallBody,
                [this](httplib::Stream &stream, const std::string &address, int port, bool &isClosed,
                       const std::function<void(httplib::Request &)> &onHeaders) {
                    return this->process_request(stream, address, port, {}, 0, false, isClosed, onHeaders);
                });
            sockets.remove(socket);
        }
        ::shutdown(socket, SHUT_RDWR);
        ::close(socket);
        return isServed;
    }

    ConnectionTimes m_times;
    IsSmallBody m_isSmallBody;
};

void answerPlainly(httplib::Response &response, int status, const std::string &text)
{
    response.status = status;
    response.set_content(text, "text/plain; charset=utf-8");
}

} // namespace

class Listener::Parts
{
public:
    Parts(const ListenerOptions &listenerOptions, IsSmallBody isSmall, Serve serveRequest)
        : options(listenerOptions)
        , isSmallBody(std::move(isSmall))
        , serve(std::move(serveRequest))
    {}

    template <typename Server>
    Outcome<int> run(Server &server, const QString &host, int port);
    void setUp(httplib::Server &server);
    [[nodiscard]] httplib::Server::HandlerResponse beforeRouting(const httplib::Request &request,
                                                                 httplib::Response &response) const;

    ListenerOptions options;
    IsSmallBody isSmallBody;
    Serve serve;
    std::unique_ptr<httplib::Server> server;
    std::function<void()> endConnections;
    std::function<void(size_t)> makeRoom;
    std::thread thread;
};

httplib::Server::HandlerResponse Listener::Parts::beforeRouting(const httplib::Request &request,
                                                                httplib::Response &response) const
{
    using Handled = httplib::Server::HandlerResponse;
    if (const auto trouble = headerTrouble(request)) {
        answerPlainly(response, 400, *trouble);
        return Handled::Handled;
    }
    if (request.is_multipart_form_data()) { // httplib would take it apart for a route that asks for the parts
        answerPlainly(response, 415, "Forms with files are not known here");
        return Handled::Handled;
    }
    const std::string &method = request.method;
    if (method == "GET" || method == "HEAD") {
        serve(request, response, nullptr);
        return Handled::Handled;
    }
    if (method == "POST" || method == "PUT" || method == "PATCH" || method == "DELETE")
        return Handled::Unhandled;
    response.set_header("Allow", "GET, HEAD, POST, PUT, PATCH, DELETE");
    answerPlainly(response, 405, "Method Not Allowed");
    return Handled::Handled;
}

void Listener::Parts::setUp(httplib::Server &made)
{
    made.new_task_queue = [this] { return new GrowingPool(options.mostConnections, options.mostWaiting, makeRoom); };
    made.set_tcp_nodelay(true);

    made.set_keep_alive_timeout(std::chrono::duration_cast<std::chrono::seconds>(options.times.idle).count());
    // Bodies that are held in memory have a limit of their own; the others are written to disk as they come.
    made.set_payload_max_length(std::numeric_limits<size_t>::max());
    made.set_pre_routing_handler([this](const httplib::Request &request, httplib::Response &response) {
        return beforeRouting(request, response);
    });
    made.set_expect_100_continue_handler(
        [](const httplib::Request &request, httplib::Response &) { return headerTrouble(request) ? 400 : 100; });
    made.set_exception_handler([](const httplib::Request &, httplib::Response &response, const std::exception_ptr &) {
        answerPlainly(response, 500, "Internal Server Error"); // out of memory, most likely
    });
    const auto withBody = [this](const httplib::Request &request, httplib::Response &response,
                                 const httplib::ContentReader &reader) { serve(request, response, &reader); };
    made.Post("/", withBody).Put("/", withBody).Patch("/", withBody).Delete("/", withBody);
}

template <typename Server>
Outcome<int> Listener::Parts::run(Server &made, const QString &host, int port)
{
    setUp(made);
    made.sockets.open();
    const int bound = made.bind(host.toStdString(), port);
    if (bound <= 0)
        return failed(Failure::Kind::Broken, u"cannot listen on %1, port %2"_s.arg(host).arg(port));
    endConnections = [&made] { made.sockets.end(); };
    makeRoom = [&made, grace = options.times.grace](size_t count) { made.sockets.endSlowest(count, grace); };
    thread = std::thread([&made] { made.listen_after_bind(); });
    made.wait_until_ready();
    return bound;
}

Listener::Listener(const ListenerOptions &options, IsSmallBody isSmallBody, Serve serve)
    : m_parts(std::make_unique<Parts>(options, std::move(isSmallBody), std::move(serve)))
{}

Listener::~Listener()
{
    stop();
}

Outcome<int> Listener::start(const QString &host, int port)
{
    const ListenerOptions &options = m_parts->options;
    if (options.certificate.isEmpty()) {
        auto plain = std::make_unique<ServingOurWay<httplib::Server>>(options, m_parts->isSmallBody);
        auto &server = *plain;
        m_parts->server = std::move(plain);
        return m_parts->run(server, host, port);
    }
    auto secure = std::make_unique<ServingOurWay<httplib::SSLServer>>(
        options, m_parts->isSmallBody, options.certificate.toUtf8().constData(), options.key.toUtf8().constData());
    if (!secure->is_valid())
        return failed(Failure::Kind::Invalid,
                      u"%1 and %2 are not a certificate and its key"_s.arg(options.certificate, options.key));
    auto &server = *secure;
    m_parts->server = std::move(secure);
    return m_parts->run(server, host, port);
}

void Listener::stop()
{
    if (!m_parts->thread.joinable())
        return;
    m_parts->server->stop();
    m_parts->endConnections();
    m_parts->thread.join();
}

} // namespace hs::localhub
