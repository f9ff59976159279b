# syntax=docker/dockerfile:1
FROM debian:13-slim AS tiles
RUN apt-get update && apt-get install -y --no-install-recommends gdal-bin && rm -rf /var/lib/apt/lists/*
COPY tiles /tiles

FROM python:3.12-slim
COPY --from=tiles /tiles /tiles
COPY server /app
RUN pip install --no-cache-dir -r /app/requirements.txt
WORKDIR /app
HEALTHCHECK CMD python -c "import urllib.request; urllib.request.urlopen('http://localhost:7860/')"
CMD ["uvicorn", "main:app", "--host", "0.0.0.0", "--port", "7860"]
