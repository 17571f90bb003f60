package io.lianhuan.intake;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Answers to uploads that the server stopped before anybody here saw them. */
@RestControllerAdvice
class Refusals {

    private final UploadSettings settings;

    Refusals(UploadSettings settings) {
        this.settings = settings;
    }

    @ExceptionHandler
    ProblemDetail tooLarge(MaxUploadSizeExceededException problem) {
        long most = problem.getMaxUploadSize() > 0
                ? problem.getMaxUploadSize()
                : settings.fileSize().toBytes();
        return of(
                most, null, "the upload is larger than %,d bytes; pack files with gzip, or send fewer".formatted(most));
    }

    static ProblemDetail of(
            long limit,
            @org.jspecify.annotations.Nullable Long actual,
            @org.jspecify.annotations.Nullable String message) {
        var detail = ProblemDetail.forStatusAndDetail(HttpStatus.CONTENT_TOO_LARGE, String.valueOf(message));
        detail.setProperty("code", "LIMIT_EXCEEDED");
        detail.setProperty("limit", limit);
        if (actual != null) {
            detail.setProperty("actual", actual);
        }
        return detail;
    }
}
